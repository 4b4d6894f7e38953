import { ExportMenu } from '../export';
import { ProjectMenu } from '../projects';
import { SettingsButton } from '../settings';
import { FilterChips } from './filter-chips';
import { HistoryButtons } from './history-buttons';
import { LanguageSwitch } from './language-switch';
import { MatchedPeople } from './matched-people';
import { ProjectName } from './project-name';
import { ThemeSwitch } from './theme-switch';
import { ViewSwitch } from './view-switch';

/** On every place: whose data, which part of them, how many people, and the way out. */
export function TopBar() {
  return (
    <header className="bar">
      <ProjectName />
      <ProjectMenu />
      <FilterChips />
      <MatchedPeople />
      <ViewSwitch />
      <div className="bar-end">
        <HistoryButtons />
        <SettingsButton look="gear" />
        <ThemeSwitch />
        <LanguageSwitch />
        <ExportMenu />
      </div>
    </header>
  );
}
