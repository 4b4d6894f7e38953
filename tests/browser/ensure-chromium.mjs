// Sees to a Chromium for the browser tests: finds one, installs Debian's where it may, else says what to do.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  for (const name of NAMES) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return existsSync(MAC) ? MAC : null;
}

function installDebianChromium() {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/etc/debian_version')) return;
  process.stdout.write('No Chromium here: installing Debian’s packages chromium and fonts-noto-cjk …\n');
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], quietly);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quietly);
}

if (!findChromium()) {
  try {
    installDebianChromium();
  } catch (error) {
    process.stderr.write(`Installing Chromium failed: ${error.message}\n`);
  }
}
const chromium = findChromium();
if (!chromium) {
  process.stderr.write(
    [
      'The browser tests need a Chromium or Chrome, and none was found.',
      '  Debian or Ubuntu:  sudo apt-get install chromium fonts-noto-cjk',
      '  Fedora:            sudo dnf install chromium google-noto-sans-cjk-fonts',
      '  macOS:             brew install --cask chromium',
      '  elsewhere:         install Chrome, and name it: CHROMIUM=/path/to/chrome npm test',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
process.stdout.write(`Browser tests use ${chromium}\n`);
