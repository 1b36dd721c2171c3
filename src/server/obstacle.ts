/** Something that stands in the way of running, said in one sentence for the person at the terminal. */
export class Obstacle extends Error {
  override name = 'Obstacle'
}
