import { NotFoundMessage } from '@/ui/shell/not-found-message'

export default function NotFound() {
  return (
    <div className="pt-[12dvh]">
      <NotFoundMessage />
    </div>
  )
}
