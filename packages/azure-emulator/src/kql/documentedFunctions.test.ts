import { runQuery } from './runQuery';
import { toText } from './values';

const now = new Date('2026-11-22T12:00:00Z');

/** The only value of the only row, as text. */
function valueOf(query: string): string {
  const { columns, rows } = runQuery(query, { now, table: () => undefined });
  const [{ name, type }] = columns;
  return toText(rows[0][name], type);
}

// Values that the Kusto Query Language's reference gives for its functions
// (https://learn.microsoft.com/kusto/query/, November 2026).
describe('functions give what their reference says', () => {
  it.each([
    // Numbers: whole ones divide to whole ones, and a rest is never negative.
    ['1 / 2', '0'],
    ['1.0 / 2', '0.5'],
    ['1 / 2.0', '0.5'],
    ['real(1) / 2', '0.5'],
    ['14 % 12', '2'],
    ['-14 % 12', '10'],
    ['14 % -12', '2'],
    ['-14 % -12', '10'],
    ['10m / 1s', '600.0'],
    ['bin(4.5, 1)', '4.0'],
    ['bin(time(16d), 7d)', '14.00:00:00'],
    ['bin(datetime(1970-05-11 13:45:07), 1d)', '1970-05-11T00:00:00.0000000Z'],
    ['bin_at(6.5, 2.5, 7)', '4.5'],
    ['bin_at(time(1h), 1d, 12h)', '-12:00:00'],
    ['round(2.98765, 3)', '2.988'],
    ['round(15.2)', '15.0'],
    ['ceiling(1.1)', '2.0'],
    ['abs(-5)', '5'],
    ['max_of(10, 1, -3, 17)', '17'],
    ['binary_shift_left(1, 4)', '16'],
    ['bitset_count_ones(42)', '3'],
    // Conversions: null where a text is of another form.
    ['toint("123")', '123'],
    ['tolong("0x10")', '16'],
    ['toint("abc")', ''],
    ['tobool("True")', 'True'],
    ['totimespan("0.00:01:00")', '00:01:00'],
    ['tohex(256)', '100'],
    ['tohex(-256)', 'ffffffffffffff00'],
    ['tohex(256, 8)', '00000100'],
    ['gettype("John")', 'string'],
    ['gettype(1.5)', 'real'],
    ['gettype(dynamic({"a":1}))', 'dictionary'],
    ['gettype(dynamic([1]))', 'array'],
    ['gettype(123.0 > 1)', 'bool'],
    // Text.
    ['strcat("hello", " ", "world")', 'hello world'],
    ['strcat_delim("-", 1, "2", "A", 1s)', '1-2-A-00:00:01'],
    ['strcat_array(dynamic([1, 2, 3]), "->")', '1->2->3'],
    ['strrep("abc", 3, ".")', 'abc.abc.abc'],
    ['substring("123456", 1)', '23456'],
    ['substring("123456", 2, 2)', '34'],
    ['substring("ABCD", -2, 2)', 'CD'],
    ['split("aa_bb", "_")', '["aa","bb"]'],
    ['split("aaa_bbb_ccc", "_", 1)', '["bbb"]'],
    ['split("a__b", "_")', '["a","","b"]'],
    ['indexof("abcdefg", "cde")', '2'],
    ['indexof("abcdefg", "cde", 1, 2)', '-1'],
    ['indexof("abcdefgabcdefg", "cde", 1, 10, 2)', '9'],
    ['countof("aaa", "a")', '3'],
    ['countof("aaaa", "aa")', '3'],
    ['countof("ababa", "ab", "regex")', '2'],
    ['countof("abcabc", "a.c", "regex")', '2'],
    ['extract("x=([0-9.]+)", 1, "hello x=45.6|wo", typeof(real))', '45.6'],
    ['extract(@"(\\w+)-(\\d+)", 2, "pool-12")', '12'],
    ['extract_all(@"(\\w)(\\d)", "a1 b2")', '[["a","1"],["b","2"]]'],
    [
      'extract_all(@"(?P<first>\\w)(?P<second>\\d)", dynamic(["second"]), "a1 b2")',
      '["1","2"]',
    ],
    [
      "replace_regex('Number is 1', @'is (\\d+)', @'was: \\1')",
      'Number was: 1',
    ],
    [
      'replace_strings("A magic trick can turn a cat into a dog", dynamic(["cat", "dog"]), dynamic(["dog", "pigeon"]))',
      'A magic trick can turn a dog into a pigeon',
    ],
    ['translate("krasp", "otsku", "spark")', 'kusto'],
    ['trim(@"[^\\w]+", "-  Te st1// $")', 'Te st1'],
    ['trim_start("https://", "https://bing.com")', 'bing.com'],
    ['trim_end(".com", "bing.com")', 'bing'],
    ['reverse("ABC")', 'CBA'],
    ['strcmp("ABC", "abc")', '-1'],
    ['url_encode("a b/c")', 'a+b%2fc'],
    ['base64_encode_tostring("Kusto")', 'S3VzdG8='],
    ['base64_decode_tostring("S3VzdG8=")', 'Kusto'],
    [
      'hash_sha256("World")',
      '78ae647dc5544d227130a0682a51e30bc7777fbb6d8a8f17007463a3ecd1d524',
    ],
    ['parse_version("0.0.0.5") < parse_version("0.0.7.0")', 'True'],
    ['parse_csv("aa,b,cc")', '["aa","b","cc"]'],
    ['"aaZZbb" matches regex @"^a+(Z+)b"', 'True'],
    ['"North America" has "america"', 'True'],
    ['"NorthAmerica" has "america"', 'False'],
    ['"North America" hasprefix "ame"', 'True'],
    ['"North America" has_all ("north", "america")', 'True'],
    ['5 between (1 .. 10)', 'True'],
    ['"a" in~ ("A", "b")', 'True'],
    // Arrays and bags.
    ['array_length(dynamic([1, 2, 3]))', '3'],
    ['array_slice(dynamic([1,2,3,4,5]), 2, -1)', '[3,4,5]'],
    ['array_slice(dynamic([1,2,3,4,5]), -3, -2)', '[3,4]'],
    ['array_split(dynamic([1,2,3,4,5]), dynamic([1, 3]))', '[[1],[2,3],[4,5]]'],
    ['array_rotate_left(dynamic([1,2,3,4,5]), 2)', '[3,4,5,1,2]'],
    ['array_shift_right(dynamic([1,2,3,4,5]), 2)', '[null,null,1,2,3]'],
    ['array_sort_desc(dynamic([null,"d","a","c"]))', '["d","c","a",null]'],
    [
      'array_iff(dynamic([true,false]), dynamic([1,2]), dynamic([3,4]))',
      '[1,4]',
    ],
    ['array_index_of(dynamic(["this","is","an","example"]), "example")', '3'],
    ['zip(dynamic([1,3,5]), dynamic([2,4,6]))', '[[1,2],[3,4],[5,6]]'],
    ['range(1, 8, 3)', '[1,4,7]'],
    ['set_intersect(dynamic([1,2,3]), dynamic([2,3,4]))', '[2,3]'],
    ['set_difference(dynamic([1,2,3]), dynamic([2]))', '[1,3]'],
    ['jaccard_index(dynamic([1,2]), dynamic([1,2,3,4]))', '0.5'],
    ['bag_merge(dynamic({"a":1}), dynamic({"a":2,"b":3}))', '{"a":1,"b":3}'],
    [
      'bag_remove_keys(dynamic({"a":1,"b":{"c":2,"d":3}}), dynamic(["a", "$.b.c"]))',
      '{"b":{"d":3}}',
    ],
    ['bag_keys(dynamic({"a":"b","c":123}))', '["a","c"]'],
    ['parse_json(\'{"a":{"b":[7]}}\').a.b[0]', '7'],
    ['extract_json("$.a[0].b", \'{"a":[{"b":"x"}]}\')', 'x'],
    // Moments.
    [
      'startofweek(datetime(2017-01-01 10:10:17), -1)',
      '2016-12-25T00:00:00.0000000Z',
    ],
    [
      'startofmonth(datetime(2017-01-01 10:10:17), 1)',
      '2017-02-01T00:00:00.0000000Z',
    ],
    ['datetime_diff("year", datetime(2017-01-01), datetime(2000-12-31))', '17'],
    [
      'datetime_diff("quarter", datetime(2017-07-01), datetime(2017-03-30))',
      '2',
    ],
    [
      'datetime_diff("day", datetime(2017-10-29 23:59), datetime(2017-10-30 00:05))',
      '-1',
    ],
    [
      'datetime_add("month", 1, datetime(2017-01-31))',
      '2017-02-28T00:00:00.0000000Z',
    ],
    ['datetime_part("week_of_year", datetime(2017-10-30))', '44'],
    ['dayofweek(datetime(1947-11-29 10:00:05))', '6.00:00:00'],
    ['dayofyear(datetime(2015-12-14))', '348'],
    [
      'format_datetime(datetime(2015-12-14 02:03:04.1234), "y-M-d h:m:s.fff tt")',
      '15-12-14 2:3:4.123 AM',
    ],
    [
      'format_timespan(time("29.09:00:05.12345"), "dd.hh:mm:ss [FF]")',
      '29.09:00:05 [12]',
    ],
    ['make_timespan(1, 12, 30, 55.123)', '1.12:30:55.1230000'],
    ['unixtime_seconds_todatetime(1546300800)', '2019-01-01T00:00:00.0000000Z'],
    ['format_bytes(1024)', '1 KB'],
    ['format_bytes(8000000, 2, "MB")', '7.63 MB'],
    // Networks.
    ['ipv4_is_in_range("192.168.1.6", "192.168.1.1/24")', 'True'],
    ['ipv4_is_private("10.1.2.3")', 'True'],
    ['format_ipv4_mask("192.168.1.1", 24)', '192.168.1.0/24'],
    // Choices and nulls.
    ['case(3 > 5, "a", 3 > 2, "b", "c")', 'b'],
    ['coalesce(tolong("x"), tolong("42"))', '42'],
    ['isnull(int(null) == int(null))', 'True'],
    ['5 == int(null)', 'False'],
    ['5 != int(null)', 'True'],
    ['isnull(5 > int(null))', 'True'],
    ['isnull(1 / 0)', 'True'],
    ['"one" " text"', 'one text'],
    ["@'C:\\temp\\'", 'C:\\temp\\'],
    ['strlen("héllo")', '5'],
  ])('%s is %s', (expression, expected) => {
    expect(valueOf(`print ${expression}`)).toBe(expected);
  });
});
