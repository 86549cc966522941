import { JsonSyntaxError, parseTemplateJson } from './parseTemplateJson';

describe('parseTemplateJson', () => {
  it('reads the body that az sends: an unquoted name, comments, lines in strings', () => {
    const body = `{"properties": {"mode": "Incremental", template:{
      // what it is for
      "variables": { 'a': "one
two", "b": 1.5e2, }, /* nothing ** else */
      "resources": [ ],
    }}}`;
    expect(parseTemplateJson(body)).toEqual({
      properties: {
        mode: 'Incremental',
        template: { variables: { a: 'one\ntwo', b: 150 }, resources: [] },
      },
    });
  });

  it('reads strict JSON as it is', () => {
    const value = {
      text: 'a "quote", a \\ and \u0001 ü 漢 // no comment',
      list: [1, -2.5, true, false, null, [], {}],
      ['__proto__']: 'a name like others',
    };
    expect(parseTemplateJson(JSON.stringify(value, null, 2))).toEqual(value);
    expect(parseTemplateJson('"\\u0041\\n"')).toBe('A\n');
  });

  it.each([
    ['', 'Unexpected end. Line 1, position 1.'],
    ['{"a": 1 "b": 2}', "Unexpected character '\"'. Line 1, position 9."],
    ['{\n"a": ,}', "Unexpected character ','. Line 2, position 6."],
    ['{"a": "never ends', 'Unexpected end.'],
    ['[1, nothing]', "Unexpected character 'n'."],
    ['{} {}', "Unexpected character '{'."],
    ['['.repeat(1_000_000), 'nested deeper than 128'],
  ])('refuses %.20s with the place', (text, message) => {
    expect(() => parseTemplateJson(text)).toThrow(JsonSyntaxError);
    expect(() => parseTemplateJson(text)).toThrow(message);
  });
});
