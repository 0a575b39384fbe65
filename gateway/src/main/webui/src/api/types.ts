import type { components } from './schema';

type Schemas = components['schemas'];

/**
 * An answer as it really comes: the generated types leave every field optional, while the services always send them,
 * and only the named ones can be without a value.
 */
type Answer<T, Empty extends keyof T = never> = {
  [K in keyof T]-?: K extends Empty ? NonNullable<T[K]> | null : NonNullable<T[K]>;
};

/** The names the app uses for what the services publish; the only file that knows the generated ones. */
export type Show = Omit<ShowAnswer, 'accessChange' | 'replayAccess'> & {
  accessChange: AccessChange | null;
  replayAccess: ReplayAccess | null;
};
type ShowAnswer = Answer<
  Schemas['StreamView'],
  | 'tier'
  | 'scheduledAt'
  | 'startedAt'
  | 'interruptedAt'
  | 'graceUntil'
  | 'endedAt'
  | 'cancelledAt'
  | 'hlsUrl'
  | keyof Recorded
>;
/** The recording of a show: all three are there, or none. The length (ms) may be behind while it grows. */
export type Recorded = Answer<
  Pick<Schemas['StreamView'], 'vodUrl' | 'vodStatus' | 'vodDurationMillis'>,
  'vodUrl' | 'vodStatus' | 'vodDurationMillis'
>;
/** A recording that grows with its show, or has all of it. */
export type RecordingStatus = Schemas['RecordingStatus'];
/** A recording as the creator sees it; a deleted one can be had back until `purgeAt`. */
export type Recording = Omit<
  Answer<Schemas['Recording'], 'deletedAt' | 'purgeAt' | 'expiresAt'>,
  'access' | 'trim'
> & {
  access: ReplayAccess | null;
  /** Null: all of it is shown. */
  trim: RecordingTrim | null;
};
/** How long recordings are kept, in days after the show; null: for ever. */
export type RecordingRetention = Answer<Schemas['RecordingRetention'], 'days'>;
/** What recordings take, and for how long there is room if it goes on so; null is "not known". */
export type RecordingStorage = Answer<
  Schemas['RecordingStorage'],
  'freeBytes' | 'meanBytes' | 'largestBytes' | 'fullAt' | 'nextFits' | 'behindSeconds'
>;
/** From where to where a recording is shown (ms), in all that was recorded. */
export type RecordingTrim = Answer<Schemas['RecordingTrim']>;
/** Who may watch a recording once its show is over; instead of it null: those to whom the show was open. */
export type ReplayAccess = Answer<Schemas['ReplayAccess'], 'audience' | 'tier'>;
/** Captions of a recording in one language. */
export type Captions = Answer<Schemas['Captions']>;
/** A moment of a recording with a name; `at` is the wall clock of its picture. */
export type Chapter = Answer<Schemas['Chapter']>;
/** A piece of a recording under a name; places and lengths in ms. */
export type Clip = Answer<Schemas['Clip'], 'deletedAt'>;
export type NewClip = Answer<Schemas['NewClip']>;
/** Of which show a clip is; and the clip, when everybody may watch it. */
export type SharedClip = Omit<Answer<Schemas['SharedClip']>, 'clip'> & { clip: Clip | null };
export type ClipSharing = Answer<Schemas['ClipSharing']>;
/** To whom a show is open; the tier is the lowest rank of a plan that opens it, null for every member. */
export type Access = Pick<Show, 'membersOnly' | 'tier'>;
export type AccessChange = Answer<Schemas['AccessChange'], 'tier'>;
export type ShowStatus = Schemas['StreamStatus'];
export type NewShow = Access & {
  title: string;
  description: string;
  /** Null takes the time away. */
  scheduledAt: NonNullable<Schemas['NewStream']['scheduledAt']> | null;
};
export type ShowChange = Partial<NewShow>;
/** A show that comes again and again; `start` is local time in its zone, or the channel's without one. */
export type Series = Answer<Schemas['SeriesView'], 'tier' | 'timeZone' | 'endedAt'>;
export type SeriesTimes = Pick<Series, 'start' | 'timeZone' | 'rrule'>;
export type SeriesTerms = SeriesTimes & Access & Pick<Series, 'title' | 'description'>;
export type SeriesDates = Answer<Schemas['SeriesDates']>;
/** The calendar of one's own, without its address; null: there is none. */
export type CalendarLink = Answer<Schemas['CalendarLinkView'], 'createdAt' | 'lastUsedAt'>;
export type CreatedCalendarLink = Answer<Schemas['CreatedCalendarLink']>;
/** A part of a show; without an id it is new. */
export type RundownItem = Access & { id?: string; title: string; minutes: number; notes: string };
/** What comes one after the other in a show, as it is written; version 0: there is none yet. */
export interface RundownPlan {
  version: number;
  items: RundownItem[];
  clock: boolean;
  noticeSeconds: number;
}
/** The same with where the show is in it. */
export type Rundown = RundownPlan &
  Answer<Omit<Schemas['RundownView'], keyof RundownPlan>, 'current' | 'since' | 'coming' | 'comingAt'>;
/** Where a show is in its rundown. */
export type RundownPlace = Pick<Rundown, 'current' | 'coming'>;
export type KeyUse = Schemas['KeyUse'];
export type KeyInfo = Answer<Schemas['KeyView'], 'label' | 'lastUsedAt' | 'lastUsedOver'>;
export type IssuedKey = Omit<Answer<Schemas['CreatedKey'], 'label'>, 'whip'> & {
  whip: Answer<Schemas['WhipKey']>;
};
export type ChannelLink = Answer<Schemas['ChannelLink']>;
export type Channel = Omit<Answer<Schemas['ChannelView'], 'logoUrl' | 'coverUrl'>, 'links'> & {
  links: ChannelLink[];
};
export type ChannelChange = Partial<
  Pick<Channel, 'name' | 'tagline' | 'accent' | 'about' | 'links' | 'timeZone' | 'language'>
>;
/** One of the channel's own emoji. */
export type OwnEmoji = Answer<Schemas['EmojiView']>;
export type Overlay = Answer<Schemas['OverlayView']>;
/** With the secret, which is shown this once. */
export type NewOverlay = Answer<Schemas['NewOverlay']>;
export type PictureKind = 'logo' | 'cover';
export type PlaybackGrant = Omit<Answer<Schemas['Playback']>, 'locked'> & { locked: LockedWindow[] };
/** A part of a recording that is for others; `from` null: since its beginning, `until` null: to its end. */
export type LockedWindow = Answer<Schemas['LockedWindow'], 'from' | 'until' | 'tier'>;
type Asked = Schemas['PlaybackRequest'];
export type PlaybackQuestion = { [K in keyof Asked]: Asked[K] | undefined };
export type PlayLink = Answer<Schemas['PlayLinkView'], 'lastUsedAt'>;
export type CreatedPlayLink = Answer<Schemas['CreatedPlayLink']>;
export type Audience = Answer<Schemas['Audience']>;
export type SignalSample = Answer<
  Schemas['SignalSample'],
  | 'videoCodec'
  | 'width'
  | 'height'
  | 'audioCodec'
  | 'sampleRate'
  | 'channels'
  | 'framesPerSecond'
  | 'unevenness'
  | 'missingFrames'
  | 'keyframeSeconds'
  | 'behindMillis'
>;
export type SignalFinding = Answer<Schemas['SignalFinding']>;
export type IngestRefusal = Answer<Schemas['IngestRefusal'], 'lastAddress'>;
export type Ban = Answer<Schemas['Ban'], 'lastTriedAt'>;
export type NewBan = { address: string; reason?: string; anyway?: boolean };
export type IngestAlarm = Answer<Schemas['IngestAlarm'], 'address'>;
export interface Signal {
  now: SignalSample | null;
  source: Answer<Schemas['SignalSource'], 'address'> | null;
  findings: SignalFinding[];
  history: Answer<Schemas['SignalPoint']>[];
  refusals: IngestRefusal[];
}
/** Null is "not known", never "good". */
export interface Readiness {
  mediaServers: Answer<Schemas['MediaServers']>;
  diskFreeBytes: number | null;
  eventsDelaySeconds: number | null;
  lastSignal: (Omit<Answer<Schemas['LastSignal']>, 'findings'> & { findings: SignalFinding[] }) | null;
}
export type Preparation = Omit<Answer<Schemas['Preparation']>, 'notices'> & { notices: NoticeTally };
/** How many of a show's notices are out, on their way, and lost. */
export type NoticeTally = Answer<Schemas['NoticeTally']>;
export type KeyTarget = Answer<Schemas['KeyTarget'], 'show'>;
export type Reminder = Answer<Schemas['Reminder']>;
/** Of what a person wants to be told; `quiet` null: at any time. */
export type NoticeWish = Omit<Answer<Schemas['NoticeWish']>, 'quiet'> & {
  quiet: Answer<Schemas['QuietHours']> | null;
};
export type MailState = Answer<Schemas['MailState'], 'address' | 'pending'>;
/** Without a `key` there is no web push here. */
export type PushState = Omit<Answer<Schemas['PushState'], 'key'>, 'browsers'> & { browsers: PushBrowser[] };
export type PushBrowser = Answer<Schemas['PushBrowser']>;
/** `wish` is null until somebody has said anything. */
export type MyNotices = { wish: NoticeWish | null; mail: MailState; push: PushState };
export type NoticeOff = Answer<Schemas['NoticeOff']>;
export type NoticeKind = 'soon' | 'live' | 'answered';
export type NoticeWording = Omit<Answer<Schemas['NoticeWordingView']>, 'kind'> & { kind: NoticeKind };
export type NoticePreview = Answer<Schemas['NoticePreview']>;
export type AudiencePoint = Answer<Schemas['AudiencePoint']>;
export type AudienceHistory = Omit<Answer<Schemas['AudienceHistory'], 'from' | 'to'>, 'points'> & {
  points: AudiencePoint[];
};
/** Who stayed, step by step; null before the first picture. */
export type AudienceStaying = Omit<Answer<Schemas['AudienceStaying'], 'from' | 'to'>, 'points'> & {
  points: Answer<Schemas['AudienceStayingPoint']>[];
};
/** What was asked, written and felt at a show. */
export type AfterShow = Schemas['AfterShow'];
/** People whose first membership began in some time. */
export type MembersGained = Schemas['MembersGained'];
/** How the storage did what a recording needs. */
export type StorageTrial = Schemas['StorageTrial'];
/** Whose payments there are, and when Stripe was heard last. */
export type StripeLine = Schemas['StripeLine'];
/** Whether people could be told of a show. */
export type NoticeReadiness = Schemas['NoticeReadiness'];
/** When somebody clapped, by the server. */
export type Clap = Schemas['Clap'];
export type Me = Answer<Schemas['Me'], 'name' | 'username'>;
export type Member = Schemas['MemberView'];
export type MyMembership = Schemas['MembershipView'];
export type Standing = Schemas['MembershipState'];
export type OutBecause = Schemas['MembershipReason'];
export type GuestPass = Schemas['GuestPass'];
export type GuestPasses = Schemas['GuestPasses'];
export type GivenPass = Schemas['GivenPass'];
export type Plan = Schemas['Plan'];
export type PlanList = Schemas['PlanList'];
/** A plan as it is written; amounts in minor units, 0 for an interval that is not sold. */
export type PlanTerms = Required<Schemas['PlanTerms']>;
export type PlanPrice = Schemas['Price'];
/** How often a price is paid. */
export type Interval = Schemas['Period'];
/** What is left of one payment after Stripe's fees, in minor units; the share in percent. */
export type Kept = Schemas['Estimate'];
/** `yearly` would keep more; null when there is nothing to propose. */
export type Estimate = Schemas['Estimates'];
export type OldPrices = Schemas['OldPrices'];
export type OldPriceGroup = Schemas['OldPriceGroup'];
/** Amounts are in minor units of the currency. */
export type Money = Schemas['Money'];
/** `share` in percent; null when nothing was taken. */
export type MoneyMonth = Schemas['MoneyMonth'];
/** Something that Stripe told and we could not take in. */
export type DeadLetter = Schemas['DeadLetter'];
export type DeadLetters = Schemas['DeadLetterList'];

/** One page of a list; `next` asks for the following one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What is wrong with one field of a body. */
export interface Violation {
  field: string;
  message: string;
}

export type Erasure = Omit<Answer<Schemas['Erasure'], 'erasedAt'>, 'parts'> & {
  parts: Answer<Schemas['ErasurePart'], 'erasedAt'>[];
};

export type StudioDeed = Answer<Schemas['StudioDeed'], 'title' | 'person'>;
export type StudioDeeds = Page<StudioDeed> & Pick<Schemas['StudioDeeds'], 'actors' | 'kinds'>;
