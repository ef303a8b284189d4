/** Sends what needs no answer. It fails with the connection, and then there is nobody to tell, or with a client that refuses, which is its right. */
export async function attempt(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch {
    // See above.
  }
}
