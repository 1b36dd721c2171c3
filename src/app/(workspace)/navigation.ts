import {
  Building2,
  CalendarRange,
  ChartNoAxesCombined,
  ClipboardCheck,
  ClipboardList,
  Code,
  Factory,
  FileSignature,
  FileUp,
  Flag,
  FolderKanban,
  Gavel,
  HandCoins,
  HandHeart,
  Handshake,
  HardHat,
  House,
  Inbox,
  Landmark,
  Layers,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  MapPinned,
  Megaphone,
  MessageSquareText,
  MonitorPlay,
  Network,
  Newspaper,
  ScrollText,
  Settings,
  ShieldCheck,
  Sigma,
  SquareKanban,
  Target,
  Trophy,
  UserRoundCheck,
  UserRoundCog,
  Users,
  Warehouse,
} from 'lucide-react'
import { canWatchScreen } from '@/features/big-screen/policy'
import { hasInbox } from '@/features/evaluations/policy'
import { canReadFigures } from '@/features/figures/policy'
import { canImportAny } from '@/features/imports/policy'
import { canReadReportTest } from '@/features/report-test/policy'
import { canReadPlans } from '@/features/work-plans/policy'
import { type Actor, hasAreaRole, isBusinessRole } from '@/lib/actor'

export type Place = {
  href: string
  /** Under `shell.nav`. */
  label: string
  icon: LucideIcon
  /** Who finds it in the navigation; the page itself decides anew who may read it. */
  who: (actor: Actor) => boolean
  phone?: boolean
}

/** Every place of the product, in the order of the navigation. */
export type PlaceGroup = {
  key: 'work' | 'projects' | 'outreach' | 'resources' | 'data' | 'admin'
  places: Place[]
}

const groups: PlaceGroup[] = [
  {
    key: 'work',
    places: [
      { href: '/', label: 'home', icon: House, who: () => true, phone: true },
      { href: '/leads/inbox', label: 'inbox', icon: Inbox, who: screensLeads, phone: true },
      { href: '/evaluations', label: 'evaluations', icon: ClipboardCheck, who: hasInbox, phone: true },
      { href: '/meetings', label: 'meetings', icon: Gavel, who: readsProjects },
      { href: '/supervision', label: 'supervision', icon: Flag, who: readsProjects, phone: true },
      { href: '/work-plans', label: 'workPlans', icon: ClipboardList, who: canReadPlans },
    ],
  },
  {
    key: 'projects',
    places: [
      { href: '/board', label: 'board', icon: SquareKanban, who: readsProjects, phone: true },
      { href: '/projects', label: 'projects', icon: FolderKanban, who: readsProjects, phone: true },
      { href: '/leads', label: 'leads', icon: Lightbulb, who: readsProjects },
      { href: '/signings', label: 'signings', icon: FileSignature, who: readsProjects },
      { href: '/construction', label: 'construction', icon: HardHat, who: readsProjects },
      { href: '/commitments', label: 'commitments', icon: HandHeart, who: readsProjects },
      { href: '/service-requests', label: 'serviceRequests', icon: MessageSquareText, who: readsProjects },
    ],
  },
  {
    key: 'outreach',
    places: [
      { href: '/enterprises', label: 'enterprises', icon: Building2, who: isBusinessRole, phone: true },
      { href: '/visits', label: 'visits', icon: Handshake, who: isBusinessRole },
      { href: '/events', label: 'events', icon: CalendarRange, who: readsProjects },
      { href: '/agreements', label: 'agreements', icon: MapPinned, who: readsProjects },
    ],
  },
  {
    key: 'resources',
    places: [
      { href: '/funds', label: 'funds', icon: Landmark, who: readsProjects },
      { href: '/direct-investments', label: 'directInvestments', icon: HandCoins, who: readsProjects },
      { href: '/factories', label: 'factories', icon: Warehouse, who: readsProjects },
    ],
  },
  {
    key: 'data',
    places: [
      { href: '/dashboard', label: 'dashboard', icon: ChartNoAxesCombined, who: readsProjects, phone: true },
      { href: '/screen', label: 'screen', icon: MonitorPlay, who: canWatchScreen },
      { href: '/figures', label: 'figures', icon: Sigma, who: canReadFigures },
      { href: '/entities', label: 'scoreboard', icon: Trophy, who: readsProjects },
      { href: '/briefs', label: 'briefs', icon: Newspaper, who: () => true },
      { href: '/targets', label: 'targets', icon: Target, who: readsProjects },
      { href: '/industries', label: 'industries', icon: Layers, who: readsProjects },
      { href: '/campaigns', label: 'campaigns', icon: Megaphone, who: readsProjects },
      { href: '/report-test', label: 'reportTest', icon: ListChecks, who: canReadReportTest },
      { href: '/imports', label: 'imports', icon: FileUp, who: canImportAny },
      { href: '/api-docs', label: 'apiDocs', icon: Code, who: () => true },
    ],
  },
  {
    key: 'admin',
    places: [
      { href: '/admin/people', label: 'people', icon: Users, who: isAdmin, phone: true },
      { href: '/admin/entities', label: 'entities', icon: Network, who: isAdmin, phone: true },
      { href: '/admin/leaders', label: 'leaders', icon: UserRoundCheck, who: isAdmin },
      { href: '/admin/departments', label: 'departments', icon: Factory, who: isAdmin },
      { href: '/admin/roles', label: 'roles', icon: ShieldCheck, who: isAdmin },
      { href: '/admin/hand-over', label: 'handOver', icon: UserRoundCog, who: isAdmin, phone: true },
      { href: '/settings', label: 'settings', icon: Settings, who: isAdmin },
      { href: '/audit', label: 'audit', icon: ScrollText, who: isAuditor, phone: true },
    ],
  },
]

/** In the order of a person's day: whoever leads the area reads its figures first. */
export function groupsFor(actor: Actor): PlaceGroup[] {
  const first = hasAreaRole(actor, 'LEADERSHIP') ? ['work', 'data'] : ['work']
  const isFirst = ({ key }: PlaceGroup) => first.includes(key)
  return [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))]
}

function screensLeads(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR') || actor.memberships.some(({ role }) => role === 'LEADER')
}

function readsProjects(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

function isAdmin(actor: Actor): boolean {
  return hasAreaRole(actor, 'ADMIN')
}

function isAuditor(actor: Actor): boolean {
  return hasAreaRole(actor, 'AUDITOR')
}
