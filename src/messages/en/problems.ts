export const problems = {
  file: '“{{name}}”',
  thisFile: 'This file',
  rows_one: 'Row {{rows}}',
  rows_other: 'Rows {{rows}}',
  rowsMore: 'Rows {{rows}} and {{more}} more',
  inAll: '{{value}} in all',
  end: '.',
  where: ' ({{list}}).',
  column: 'Column “{{column}}”',
  severity: { error: 'Stays out', warning: 'Warning', note: 'Note' },
  'file-empty': {
    title: '{{file}} is empty',
    out: 'Export it again from the survey tool and choose the new file.',
  },
  'file-too-large': {
    title: '{{file}} is larger than this browser can hold',
    out: 'Export one semester at a time, or fewer columns.',
  },
  'file-binary': {
    title: '{{file}} is not a text table',
    out: 'Open it where it was made, save it as CSV (UTF-8), and choose that file.',
  },
  'file-header-only': {
    title: '{{file}} has column names but no responses',
    out: 'Check the filter of the export in the survey tool, then export it again.',
  },
  'file-unsupported': {
    title: '{{file}} is of a kind that is not read here',
    out: 'Save it as CSV (UTF-8), or choose the CSV export of the survey tool.',
  },
  'file-old-excel': {
    title: '{{file}} is in an Excel format that is not read here',
    out: 'Open it in Excel and save it as “Excel Workbook (.xlsx)” or as CSV (UTF-8), then choose that file.',
  },
  'file-locked': {
    title: '{{file}} is locked with a password',
    out: 'Open it where it was made, save it without a password, and choose that file.',
  },
  'file-damaged': {
    title: '{{file}} is cut off or damaged',
    out: 'Download or copy it again; or open it where it was made and save it anew.',
  },
  'file-unpacks-large': {
    title: '{{file}} unpacks to more than this browser can hold',
    out: 'Choose the files inside one by one, or export one semester at a time.',
  },
  'file-too-wide': {
    title: '{{file}} has far more columns than a survey has',
    out: 'Most often each response has become a column: exchange rows and columns. Otherwise export it again with only the columns that are needed.',
  },
  'file-unreadable': {
    title: '{{file}} could not be opened',
    out: 'It may have been moved, renamed or locked by another program. Choose it again.',
  },
  'file-twice': {
    title: '{{file}} is here already',
    out: 'Its contents are the same as those of a file loaded before. Nothing was added, nothing needs to be done.',
  },
  'file-stopped': {
    title: '{{file}} was stopped before it was read',
    out: 'Choose it again whenever you like.',
  },
  'file-overwhelms': {
    title: '{{file}} was left out: it ended the calculation twice',
    out: 'It may need more memory than this browser has. Close other tabs and programs and choose it again, or save it with fewer columns and choose that.',
  },
  'json-broken': {
    title: '{{file}} is not valid JSON',
    out: 'Open it in a text editor and correct the place named here, or save it again where it was made.',
  },
  'json-unknown-format': {
    title: '{{file}} is JSON, but of no format known here',
    out: 'An instrument file says "format": "competency-instrument/1" at its start.',
  },
  'instrument-broken': {
    title: '{{file}} is an instrument file with a mistake in it',
    out: 'Correct the place named here; or map the items on this page and save a new instrument file.',
  },
  'project-broken': {
    title: '{{file}} is a saved project, but something in it is not as it should be',
    out: 'Open an earlier copy, or mend the place that is named. What was open before is still open.',
  },
  'project-newer': {
    title: '{{file}} was saved by a newer version of this program',
    out: 'Load the newest version of this page and open it there. It was not touched, and what was open before is still open.',
  },
  'project-data-damaged': {
    title: '{{file}} is a project saved with its data, but it is not whole',
    out: 'Copy it anew from where it came from, or open an earlier copy. What was open before is still open.',
  },
  'capsule-broken': {
    title: '{{file}} is a semester capsule, but something in it is not as it should be',
    out: 'Ask for a new copy where it was written, or mend the place that is named.',
  },
  'coding-broken': {
    title: '{{file}} holds codings of texts, but something in it is not as it should be',
    out: 'Ask the second coder to save the file anew, or mend the place that is named.',
  },
  'results-broken': {
    title: '{{file}} is a results file, but something in it is not as it should be',
    out: 'Export it anew where it was written, or mend the place that is named.',
  },
  'results-version': {
    title: '{{file}} is a results file of another version of the format',
    out: 'Open its data in this program and export the results anew; or compare it in the version of the program that wrote it.',
  },
  'file-changed': {
    title: '{{file}} is not the same file as when the project was saved',
    out: 'It takes the old one’s place with the choices that were made for it; compare the numbers of rows before you go on.',
  },
  'file-changed-within': {
    title: '{{file}} is not the same file as when the project was saved: as many rows and columns, but other contents',
    out: 'It takes the old one’s place with the choices that were made for it; compare the figures before you go on.',
  },
  'file-differs': {
    title: '{{file}} is not the same file as when the project was saved: it has other rows or columns',
    out: 'It takes the old one’s place with the choices that were made for it. Choices for single rows go by row number: look at them again.',
  },
  'instrument-unknown-key': {
    title: '{{file}} has an entry that is not known here',
    out: 'It is kept and not used. If it should do something, check its spelling.',
  },
  'instrument-item-not-found': {
    title: '{{file}} names an item that no file has',
    out: 'Check the item’s column names in the instrument file. The other items are not affected.',
  },
  'file-lacks-items': {
    title: '{{file}} does not have every item of the instrument',
    out: 'If the survey was changed, compare this file with care; if a column was renamed, add its name to the item in the instrument file.',
  },
  'further-questions': {
    title: '{{file}} asks questions that the instrument does not know',
    out: 'They are not scored. If one belongs to a competency, add it to the instrument file, or its new name to the item that it renames.',
  },
  'instrument-column-not-found': {
    title: '{{file}} names a column that no file has',
    out: 'Check its spelling in the instrument file, or choose the column on this page.',
  },
  'instrument-label-count': {
    title: '{{file}} has more or fewer labels than its scale has steps',
    out: 'Give one label for each step, lowest first. Until then the labels are not used.',
  },
  'no-person-column': {
    title: '{{file}} has no column that says who answered',
    out: 'Choose one under “Person column”. Without it, nobody’s two answers can be joined.',
  },
  'no-scores': {
    title: 'No scores were found in this rubric',
    out: 'No column of {{file}} could be read as raters’ scores. Choose the column that holds them, or what the file holds.',
  },
  'no-items': {
    title: '{{file}} has no column with answers on a scale',
    out: 'If it holds survey answers, check its header rows and separator under “How it was read”.',
  },
  'no-wave': {
    title: '{{file}} does not say whether it is from before or after',
    out: 'Choose its wave.',
  },
  'only-one-wave': {
    title: 'All answers are from one wave',
    out: 'Add the export of the other wave. If it is here, check the wave of each file.',
  },
  'nobody-matched': {
    title: 'No one has answers both before and after',
    out: 'Check that both files use the same ids, and which column names the person.',
  },
  'encoding-guessed': {
    title: '{{file}} could be read in more than one text encoding',
    out: 'If names or answers look odd, choose another encoding under “How it was read”.',
  },
  'encoding-replacement': {
    title: '{{file}} holds characters that could not be read',
    out: 'They are shown as �. Choose another encoding, or save the file as CSV (UTF-8).',
  },
  'big5-user-defined': {
    title: '{{file}} holds characters that were made on one computer (Big5 user-defined)',
    out: 'They may show as other characters than meant. Check names and ids in the rows named here, or save the file as CSV (UTF-8) there.',
  },
  'cells-error': {
    title: '{{file}} has cells that hold an error, such as #N/A',
    out: 'They count as no answer. Correct the formulas in the workbook if they should hold one.',
  },
  'cells-merged': {
    title: '{{file}} has merged cells',
    out: 'Each was read as if all of its cells said the same. Check the column names and groups.',
  },
  'rows-hidden': {
    title: '{{file}} has hidden rows',
    out: 'They were read like all others. Delete them in the workbook if they should not count.',
  },
  'sheets-hidden': {
    title: '{{file}} has hidden sheets',
    out: 'They were not read. Take one in if it holds answers.',
  },
  'rows-ragged': {
    title: '{{file}} has rows with more or fewer cells than its header',
    out: 'Cells were not shifted. Look at the rows named here; an unquoted comma is the usual cause.',
  },
  'delimiter-unsure': {
    title: '{{file}} does not make clear what separates its columns',
    out: 'If the columns look wrong, save the file as CSV with commas.',
  },
  'unseen-characters': {
    title: '{{file}} holds characters that cannot be seen',
    out: 'They were left out: they make two names look alike, or turn the direction in which a line is read.',
  },
  'duplicate-headers': {
    title: '{{file}} uses one column name more than once',
    out: 'The columns are told apart by their position. Check that each item took the right one.',
  },
  'duplicate-responses': {
    title: '{{file}} has several responses of one person in one wave',
    out: 'A finished one is used before an unfinished one, then the latest. The others are listed under “Set aside”.',
  },
  'ids-merge-avoided': {
    title: '{{file}} has ids that differ only in their writing',
    out: 'They are kept as different people. If they are one person, correct the id in the file.',
  },
  'ids-recur-across-semesters': {
    title: 'Some people appear in more than one semester',
    out: 'If ids are given anew each semester, these are different people: choose “Within a semester only” under “Matching”.',
  },
  'blank-ids': {
    title: '{{file}} has responses without a person id',
    out: 'They cannot be matched and are set aside.',
  },
  'unknown-labels': {
    title: '{{file}} has answers that are on no step of the scale',
    out: 'They count as no answer until you say how to read them in the item map.',
  },
  'out-of-range': {
    title: '{{file}} has numbers outside the scale',
    out: 'They count as no answer. If the scale is longer than assumed, choose it in the item map.',
  },
  'scale-ambiguous': {
    title: '{{file}} has answers that fit more than one scale',
    out: 'Check the scale of these items in the item map.',
  },
  'same-wave-twice': {
    title: '{{file}} holds a wave that another file holds too',
    out: 'Fine if they are different groups or semesters. If one is a newer export of the other, remove the older.',
  },
  'pseudonyms-longer': {
    title: 'Pseudonyms are longer than usual',
    out: 'With the usual length, two people would have shared one. The longer names begin with the usual ones.',
  },
  'key-wrong': {
    title: '{{file}} is not the key of this project',
    out: 'With another key everybody would have another name. Give the key that the project was made with.',
  },
  'key-broken': {
    title: '{{file}} is not a key that can be used',
    out: 'Give the file as it was saved, or type the key.',
  },
  'personal-columns': {
    title: '{{file}} holds columns with personal data',
    out: 'They are left out: not read into the comparison, not shown, not saved. “How it was read” says why.',
  },
  'group-conflict': {
    title: '{{file}} gives someone different groups before and after',
    out: 'The group from before is used. Correct the file if that is wrong.',
  },
  'no-common-items': {
    title: 'No score where no item was asked in every semester before and after',
    out: 'Choose “whatever each semester asked” in the item map, or name the same items in an instrument file.',
  },
  'column-mixed-waves': {
    title: '{{file}} has a column with answers of more than one wave',
    out: 'Check the wave of the file, or choose the column that tells the waves apart.',
  },
  'items-without-wave': {
    title: '{{file}} has items whose column names tell no wave',
    out: 'They are left out. Rename the columns (as in pre_… and post_…), or name them for each wave in the instrument file.',
  },
  'ids-rounded': {
    title: '{{file}} has ids that a spreadsheet rounded',
    out: 'Several people may share one now. Export again and open the file without a spreadsheet, or format the column as text first.',
  },
  'cells-mangled': {
    title: '{{file}} has answers that a spreadsheet changed',
    out: 'Texts that became dates, and formulas that failed, count as they stand. Correct them in the original, or export again.',
  },
  'headers-cut': {
    title: '{{file}} has questions that were cut short',
    out: 'Items cannot be told apart by such names. Export again with whole question texts or question codes as headings.',
  },
  'grades-only': {
    title: '{{file}} holds whole grades and no scores by criterion',
    out: 'It is left aside. Scores by rubric are not in this download: paste them into a table, one column for each criterion.',
  },
  'code-book': {
    title: '{{file}} describes columns and holds no answers',
    out: 'It is left aside. Add the export with the answers.',
  },
  'scales-differ': {
    title: 'Some items were answered on scales of different length',
    out: 'Their answers cannot be subtracted from each other. Leave these items out, or compare the files that share a scale.',
  },
  'over-quota': {
    title: '{{file}} has responses that came after the quota was full',
    out: 'They count like all others. Set them aside in the list below if they should not.',
  },
  'code-book-used': {
    title: '{{file}} says what the columns of your export mean',
    out: 'Its questions and answer labels are used.',
  },
  'nothing-exported': {
    title: '{{file}} says that there was nothing to export',
    out: 'Check the course and the outcomes of the report, then export it again.',
  },
};

/** What the import sees in files besides problems, by its codes; part of the Data place's words. */
export const importWords = {
  waves: {
    pre: 'Before',
    post: 'After',
    retrospective: 'Afterwards, about before',
    followUp: 'Follow-up',
    column: 'From a column',
    wide: 'From the column names',
  },
  wavesShort: { pre: 'Before', post: 'After', retrospective: 'Looking back', followUp: 'Follow-up' },
  recognisers: {
    qualtrics: 'Qualtrics',
    googleForms: 'Google Forms',
    microsoftForms: 'Microsoft Forms',
    surveyCake: 'SurveyCake',
    limeSurvey: 'LimeSurvey',
    redcap: 'REDCap',
    surveyMonkey: 'SurveyMonkey',
    kobo: 'KoboToolbox',
    canvas: 'Canvas',
    moodle: 'Moodle',
    blackboard: 'Blackboard',
    spss: 'SPSS',
    table: 'Plain table',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (LE)',
    'utf-16be': 'UTF-16 (BE)',
    big5: 'Big5 (Traditional Chinese)',
    gb18030: 'GB 18030 (Simplified Chinese)',
    'windows-1252': 'Windows-1252 (Western)',
    shift_jis: 'Shift JIS (Japanese)',
    macintosh: 'Macintosh (Western)',
  },
  because: {
    'import-ids': 'its header holds import ids',
    headers: 'its column names are those of this tool',
    'status-columns': 'it has this tool’s status columns',
    'tail-columns': 'it ends with this tool’s columns',
    'file-name': 'the file name says so',
    'one-header-row': 'one row of column names, then data',
    'two-header-rows': 'the question and its parts stand in two rows',
    'question-ids': 'its column names begin with question ids',
    'criterion-columns': 'it has the scores of each criterion',
    'points-columns': 'its column names hold the points of each grade',
    instrument: 'the instrument file names it',
    overlap: 'recurs in the other wave',
    'column-name': 'by its name',
    choice: 'you chose it',
    other: 'by its contents',
  },
  reasons: {
    preview: 'preview by the survey’s author',
    test: 'test response',
    spam: 'marked as spam',
    unfinished: 'not finished',
    duplicate: 'another response of the same person is used',
    excluded: 'excluded by the instrument',
    noId: 'no person id',
    byHand: 'set aside by you',
    totalOrNote: 'a total or a note, no response',
    otherForm: 'a row of another form, without any of these items',
    otherEvent: 'an event that is none of the waves',
    noWave: 'no wave in the wave column',
  },
  reasonsShort: {
    preview: 'preview',
    test: 'test',
    spam: 'spam',
    unfinished: 'unfinished',
    duplicate: 'duplicate',
    excluded: 'excluded',
    noId: 'no id',
    byHand: 'by you',
  },
};
