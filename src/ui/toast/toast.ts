type Options = {
  description?: string
  /** Where undoing is possible: what the button says and does. */
  undo?: { label: string; run: () => void }
}

/** Tells shortly that something is done. Problems belong beside what caused them, not in a toast. */
export function toast(title: string, { description, undo }: Options = {}): void {
  void show({
    title,
    description,
    timeout: undo ? 10_000 : 5_000,
    actionProps: undo ? { children: undo.label, onClick: undo.run } : undefined,
  })
}

/** For a failure that has no place of its own on the page, such as a dragged card that could not be moved. */
export function toastProblem(title: string, description?: string): void {
  void show({ title, description, type: 'problem', priority: 'high', timeout: 12_000 })
}

type Shown = Parameters<typeof import('./toast-manager')['toastManager']['add']>[0]

/** Loaded after the page, with the toaster. */
async function show(shown: Shown): Promise<void> {
  const { toastManager } = await import('./toast-manager')
  toastManager.add(shown)
}
