// What stands where a date should and is none: the first days of programs' calendars, and templates that nobody filled in.

/** Days before any newspaper, and midnights of 1900, which databases write: nobody means them. */
const NO_DAY =
  /^(?:0{1,4}-0?0-0?0|-?000[01]-(?:01-01|11-30)|1(?:899-12-30|900-01-01)[T ]00:00(?::00(?:\.0+)?)?(?:\D|$))/

/** Days with which calendars of programs begin, in the zones of Europe and America: each can be a true one. */
const FIRST_DAYS: ReadonlySet<string> = new Set(['1969-12-31', '1970-01-01', '1899-12-30', '1900-01-01'])

/** `{{ date }}`, `<% tp.date.now() %>`, `${date}`, `YYYY-MM-DD`: what a template has where a program puts the day. */
const TEMPLATE =
  /\{\{|\}\}|<%|%>|\$\{|\{%|^(?:Y{2,4}|A{4}|J{4})[-/. ](?:M{1,2})[-/. ](?:D{1,2}|J{1,2}|T{1,2})(?:\b|$)/i

/** Whether a text in a date's place says that there is none. */
export function isNoDate(value: string): boolean {
  return NO_DAY.test(value) || TEMPLATE.test(value)
}

/** Whether a day, in ISO form, is one that programs write when they know none. */
export function isFirstDay(iso: string | null): boolean {
  return iso !== null && FIRST_DAYS.has(iso)
}
