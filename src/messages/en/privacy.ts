export const privacy = {
  title: 'Everything stays on this device',
  lead: 'Files that you choose are read inside this page, by this browser. They are not uploaded; there is no server that could receive them.',
  kept: {
    title: 'What lies on this device now',
    measured: 'Measured by the browser at this moment.',
    projects_one: '{{n}} project: names of files, choices, settings; no answers',
    projects_other: '{{n}} projects: names of files, choices, settings; no answers',
    answers_one: '{{n}} project has its answers kept here, because you asked for it: {{names}}',
    answers_other: '{{n}} projects have their answers kept here, because you asked for it: {{names}}',
    noAnswers: 'Answers: none. They are in the memory of the open page, and closing it forgets them.',
    program_one: 'The program itself: {{n}} file, so that it opens without a network',
    program_other: 'The program itself: {{n}} files, so that it opens without a network',
    noProgram: 'The program itself is not kept',
    settings_one: '{{n}} setting of this browser (colours, which project is open)',
    settings_other: '{{n}} settings of this browser (colours, which project is open)',
    privateFiles_one: '{{n}} file in the private file system of this page',
    privateFiles_other: '{{n}} files in the private file system of this page',
    bytes: 'Together about {{size}}, by the browser’s own estimate',
    where:
      'Where it lies: projects and kept answers in the database of this page (IndexedDB), the program in its cache, settings in its local storage. All of it belongs to this address alone; no other page can read it.',
    again: 'Measure again',
  },
  requests: {
    title: 'What was fetched since this page opened',
    none: 'Nothing was fetched from any other address.',
    some_one: '{{n}} request to another address. That should not be: please report it.',
    some_other: '{{n}} requests to another address. That should not be: please report it.',
    list_one: '{{n}} file of the program, from the address that you opened',
    list_other: '{{n}} files of the program, from the address that you opened',
    about:
      'As the browser recorded it for this page and for the workers that calculate, live, and as the service worker tells it, which fetches the same files once more so that the program opens without a network.',
    addresses: 'Every address, and who fetched it',
    by: { page: 'Page', engine: 'Worker that calculates', database: 'Database', keeper: 'Service worker' },
  },
  check: {
    title: 'See for yourself',
    plane: 'Switch to airplane mode, or disconnect from the network. Everything on this page keeps working.',
    tools: 'Open the developer tools of the browser (F12), choose “Network”, and add a file: no request appears.',
    storage:
      'In the same tools choose “Application” (or “Storage”): the database competency-outcomes holds what is listed here.',
  },
  policy: {
    title: 'The policy that the browser enforces',
    about:
      'The page carries it itself; it allows no connection but to the address that you opened, in the page and in every worker. Whoever hosts the program can send the same as the header Content-Security-Policy.',
    limits:
      'Two ways browsers let no page close: opening another tab, and a connection between two browsers (WebRTC). No part of the program does either. Code that an extension of the browser puts into the page could; work with texts that must stay secret in a window without extensions.',
  },
  law: {
    title: 'The law',
    text: 'Codes that stand for people are pseudonymous, not anonymous: whoever holds the list can still name them. Under Taiwan’s Personal Data Protection Act (個人資料保護法) such answers remain personal data for as long as they can be traced to a person indirectly: collect them for a stated purpose, use no more than that needs, keep them safe, and delete them when the purpose is fulfilled. This program changes nothing about that; it only sees to it that no further party receives them.',
  },
  forget: {
    title: 'Forget everything on this device',
    what: 'Deletes every project and all kept answers, the program’s own files and its settings from this browser, in every tab. Files that you saved elsewhere stay where they are.',
    button: 'Forget everything…',
    sure: 'This cannot be undone. Projects that you still need must be saved as files first.',
    yes: 'Forget everything now',
    no: 'Keep it',
    done: 'Everything was forgotten',
    empty:
      'No project, no answers, no files of the program and no setting of this page are kept in this browser any more.',
    left: 'Something could not be deleted: close all other tabs of this page and try again. {{reason}}',
    anew: 'Begin anew',
    anewWhat:
      'Loading the page again keeps the program’s own files again, and nothing else until you decide something.',
  },
};
