import { NotFoundMessage } from '@/ui/shell/not-found-message'

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <NotFoundMessage />
    </main>
  )
}
