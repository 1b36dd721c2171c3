import { useTranslations } from 'next-intl'
import { EmptyState } from '@/ui/empty-state'
import { Panel } from '@/ui/panel'
import type { ContactInView, EnterpriseInView } from '../queries'
import { AddContact, EditContact } from './contact-sheets'

type Props = { enterpriseId: string; contacts: ContactInView[]; rights: EnterpriseInView['rights'] }

export function ContactList({ enterpriseId, contacts, rights }: Props) {
  const t = useTranslations('enterprises.detail')
  return (
    <Panel
      title={t('contacts')}
      note={contacts.length || undefined}
      actions={rights.write ? <AddContact enterpriseId={enterpriseId} /> : null}
      flush
    >
      {contacts.length === 0 ? (
        <EmptyState title={t('noContacts')} />
      ) : (
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} editable={rights.write} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function ContactEntry({ contact, editable }: { contact: ContactInView; editable: boolean }) {
  const t = useTranslations('enterprises.contact')
  const { name, title, phone, phoneHidden, email, note } = contact
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{name}</span>
          {title ? <span className="text-muted"> · {title}</span> : null}
        </p>
        {phone ? (
          <a href={`tel:${phone}`} className="tabular text-accent">
            {phone}
          </a>
        ) : null}
        {phoneHidden ? (
          <p className="text-sm text-faint" title={t('phoneHiddenHint')}>
            {t('phoneHidden')}
          </p>
        ) : null}
        {email ? <p className="text-sm text-muted">{email}</p> : null}
        {note ? <p className="text-sm whitespace-pre-line text-muted">{note}</p> : null}
      </div>
      {editable ? <EditContact contact={contact} /> : null}
    </li>
  )
}
