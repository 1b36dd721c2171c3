'use client'

import { createContext, useContext } from 'react'

const Pending = createContext(false)
export const FormPendingProvider = Pending.Provider

/** True while the form around is being saved. */
export function useFormPending() {
  return useContext(Pending)
}
