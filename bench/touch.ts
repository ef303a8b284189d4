/** Reads each unit of the text once and nothing else: what the fastest scanner in this language would need. */
export function touch(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
