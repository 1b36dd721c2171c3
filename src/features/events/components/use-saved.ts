'use client'

import { useRouter } from 'next/navigation'
import { toast } from '@/ui/toast/toast'

/** After saving: says so, closes the form and shows the page anew. */
export function useSaved(said: string, close: () => void) {
  const router = useRouter()
  return () => {
    toast(said)
    close()
    router.refresh()
  }
}
