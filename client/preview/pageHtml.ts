import { Uri, type Webview } from 'vscode';

/** The folder with all that the page may load. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/preview');
}

/**
 * The document of a preview: scripts of this load only, styles and scripts of our own folder only, and no network. What it
 * shows arrives by messages.
 */
export function pageHtml(webview: Webview, extension: Uri): string {
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), file)).toString();
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Mapping Preview</title>
  <link rel="stylesheet" href="${address('page.css')}">
</head>
<body>
  <div id="root" data-diagram-script="${address('diagram.js')}" data-diagram-style="${address('diagram.css')}"></div>
  <script type="module" nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>
`;
}

function createNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
