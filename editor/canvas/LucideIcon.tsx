// Icons by name, as plain data names them: commands and definitions. Only these are in the bundle; a test asks that no node lacks its own.
import {
  ArrowDown, ArrowLeft, ArrowRight, ArrowUp, BookOpen, BoxSelect, Braces, Building2, CalendarClock, CircleAlert, CirclePlay, ClipboardList, ClipboardPaste, Clock,
  CloudCheck, Code, Command, ListRestart, Locate, ContactRound, Copy, CopyPlus, CornerDownRight, EyeOff, Flag, Focus, FoldVertical, GitFork, Group, Ungroup, Headset, Image, Keyboard, LayoutGrid, ListChecks, ListTree,
  Mail, MailPlus, Map as MapIcon, Maximize, MessageCircleQuestion, MessageSquareText, PackageCheck, PanelRight, Pencil, Percent, Play, Plug, Plus, Puzzle, Redo2, Repeat,
  Scan, ScanSearch, Scissors, Search, ShieldCheck, Smile, Sparkles, Spline, Split, Star, Tags, Ticket, Trash2, Undo2, Unplug, Upload, Variable, Webhook, Workflow, Wrench, X,
  ZoomIn, ZoomOut, StickyNote, Send, Bot, UserRound, Phone, Languages, UserSearch, UserPlus, PackageSearch, Brain,
  RedoDot, Replace, AlignStartVertical, AlignEndVertical, AlignStartHorizontal, AlignEndHorizontal, AlignCenterVertical, AlignCenterHorizontal, AlignHorizontalSpaceAround,
  AlignVerticalSpaceAround, ArrowLeftToLine, ArrowRightToLine, Waypoints, BetweenHorizontalStart, Mouse, CaseLower, Octagon, SquarePlay, MessageCircle, type LucideIcon as Icon,
} from 'lucide-react'; // prettier-ignore

const icons: Readonly<Record<string, Icon>> = {
  'arrow-down': ArrowDown, 'arrow-left': ArrowLeft, 'arrow-right': ArrowRight, 'arrow-up': ArrowUp, 'book-open': BookOpen, 'box-select': BoxSelect, braces: Braces,
  'building-2': Building2, 'calendar-clock': CalendarClock, 'circle-alert': CircleAlert, 'circle-play': CirclePlay, 'clipboard-list': ClipboardList,
  'clipboard-paste': ClipboardPaste, clock: Clock, 'cloud-check': CloudCheck, code: Code, command: Command, 'contact-round': ContactRound, copy: Copy, 'copy-plus': CopyPlus,
  'corner-down-right': CornerDownRight, 'eye-off': EyeOff, flag: Flag, focus: Focus, 'git-fork': GitFork, group: Group, ungroup: Ungroup, 'fold-vertical': FoldVertical, headset: Headset, image: Image, keyboard: Keyboard,
  'layout-grid': LayoutGrid, 'list-checks': ListChecks, 'list-restart': ListRestart, locate: Locate, 'list-tree': ListTree, mail: Mail, 'mail-plus': MailPlus, map: MapIcon, maximize: Maximize,
  'message-circle-question': MessageCircleQuestion, 'message-square-text': MessageSquareText, 'package-check': PackageCheck, 'panel-right': PanelRight, pencil: Pencil,
  percent: Percent, play: Play, plug: Plug, plus: Plus, puzzle: Puzzle, 'redo-2': Redo2, repeat: Repeat, scan: Scan, 'scan-search': ScanSearch, scissors: Scissors,
  search: Search, 'shield-check': ShieldCheck, smile: Smile, sparkles: Sparkles, spline: Spline, split: Split, star: Star, tags: Tags, ticket: Ticket, 'trash-2': Trash2,
  'undo-2': Undo2, unplug: Unplug, upload: Upload, variable: Variable, webhook: Webhook, workflow: Workflow, wrench: Wrench, x: X, 'zoom-in': ZoomIn, 'zoom-out': ZoomOut,
  'sticky-note': StickyNote, send: Send, bot: Bot, 'user-round': UserRound, phone: Phone, languages: Languages,
  'user-search': UserSearch, 'user-plus': UserPlus, 'package-search': PackageSearch, brain: Brain, 'redo-dot': RedoDot, replace: Replace,
  'align-start-vertical': AlignStartVertical, 'align-end-vertical': AlignEndVertical, 'align-start-horizontal': AlignStartHorizontal, 'align-end-horizontal': AlignEndHorizontal,
  'align-center-vertical': AlignCenterVertical, 'align-center-horizontal': AlignCenterHorizontal, 'align-horizontal-space-around': AlignHorizontalSpaceAround,
  'align-vertical-space-around': AlignVerticalSpaceAround, 'arrow-left-to-line': ArrowLeftToLine, 'arrow-right-to-line': ArrowRightToLine, waypoints: Waypoints,
  'between-horizontal-start': BetweenHorizontalStart, mouse: Mouse, 'case-lower': CaseLower, octagon: Octagon, 'square-play': SquarePlay, 'message-circle': MessageCircle,
}; // prettier-ignore

export const hasIcon = (name: string): boolean => Object.hasOwn(icons, name);

export function LucideIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Drawn = icons[name] ?? Puzzle;
  return <Drawn size={size} strokeWidth={1.75} aria-hidden="true" />;
}
