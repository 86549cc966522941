/** Texts that a careless template takes for something of its own. */
export const INJECTIONS = {
  quotes: `it's "quoted" \\ and \\" too`,
  braces: '}} {{ values.name }} ${{ values.owner }} {%- if true %}x{% endif %}',
  expressions:
    '#{systemProperties} ${identity_client_id} ${JWT_ISSUER:x} $(whoami) @{x}',
  markup: '</title><script>alert(1)</script> <![CDATA[ ]]> &amp; <!-- -->',
  yaml: ': - { a: b } # no comment | > & * ! % @ `',
  newlines: 'first\nsecond: x\n---\n- third',
  hangul: '거래소의 매물과 제안',
  emoji: '🐟 koi 👩‍🚀 \u202Ertl\u202C',
};

/** 64 KB, more than any field takes. */
export const HUGE = 'x'.repeat(65_536);
