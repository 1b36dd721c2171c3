'use server'

import { runAction, runLookup } from '@/server/action'
import { addContact, editContact, editEnterprise, registerEnterprise } from './commands'
import { findEnterprises } from './queries'
import {
  addContactInput,
  editContactInput,
  editEnterpriseInput,
  findEnterprisesInput,
  registerEnterpriseInput,
} from './schema'

export async function findEnterprisesAction(input: unknown) {
  return runLookup(findEnterprisesInput, findEnterprises, input)
}

export async function registerEnterpriseAction(input: unknown) {
  return runAction(registerEnterpriseInput, registerEnterprise, input)
}

export async function editEnterpriseAction(input: unknown) {
  return runAction(editEnterpriseInput, editEnterprise, input)
}

export async function addContactAction(input: unknown) {
  return runAction(addContactInput, addContact, input)
}

export async function editContactAction(input: unknown) {
  return runAction(editContactInput, editContact, input)
}
