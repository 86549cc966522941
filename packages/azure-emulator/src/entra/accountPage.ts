import { EmulatorResponse } from '../http/Surface';
import { DirectoryUser } from './Directory';

const style = `
:root { color-scheme: light dark; --ink: #1b2733; --quiet: #55636f; --line: #c9d2da; --card: #fff; --ground: #eef2f5; --accent: #0b6bcb; }
@media (prefers-color-scheme: dark) { :root { --ink: #eaf0f5; --quiet: #a5b3bf; --line: #3b4955; --card: #1c252d; --ground: #11181e; --accent: #6cb4ff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 420px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
h1 { margin: 0 0 4px; font-size: 1.375rem; }
p { margin: 0 0 20px; color: var(--quiet); overflow-wrap: anywhere; }
ul { list-style: none; margin: 0 0 20px; padding: 0; display: grid; gap: 8px; }
button { font: inherit; color: inherit; cursor: pointer; border: 1px solid var(--line); border-radius: 8px; background: none; }
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.account { width: 100%; padding: 12px 16px; text-align: left; }
.account strong, .account span { display: block; }
.account span { color: var(--quiet); font-size: .875rem; }
.cancel { padding: 8px 16px; }
`;

/** The page on which a person chooses an account. There is no password: the accounts are made up. */
export function accountPage(options: {
  applicationName: string;
  accounts: DirectoryUser[];
  loginHint?: string;
  action: string;
}): EmulatorResponse {
  const { applicationName, accounts, loginHint, action } = options;
  const items = accounts
    .map(
      user => `<li><button class="account" name="account" value="${escape(user.id)}"${user.userPrincipalName === loginHint ? ' autofocus' : ''}>
<strong>${escape(user.displayName)}</strong><span>${escape(user.userPrincipalName)}</span></button></li>`,
    )
    .join('\n');
  return page(
    200,
    'Choose an account',
    `<p>to continue to ${escape(applicationName)}. This is a local Azure: no password is needed.</p>
<form method="post" action="${escape(action)}"><ul>${items}</ul>
<button class="cancel" name="cancel" value="yes">Cancel</button></form>`,
  );
}

/** A page that says one thing. */
export function messagePage(
  status: number,
  title: string,
  message: string,
): EmulatorResponse {
  return page(status, title, `<p>${escape(message)}</p>`);
}

function page(
  status: number,
  title: string,
  content: string,
): EmulatorResponse {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'",
    },
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>${content}</main></body></html>`,
  };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
