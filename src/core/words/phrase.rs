//! The list of all phrases: how the code calls each, its key in the file, and what it fills in.

/// Makes [`Phrase`] from two lists of `Name = "key" ["placeholder" …]`: what the first screens
/// say, and what only the further ones do.
macro_rules! phrases {
    (
        first { $($first:ident = $first_key:literal [$($first_hole:literal)*])* }
        further { $($further:ident = $further_key:literal [$($further_hole:literal)*])* }
    ) => {
        phrases! {
            $($first = $first_key [$($first_hole)*])*
            $($further = $further_key [$($further_hole)*])*
        }

        impl Phrase {
            /// So many phrases, from the first, are all that the first screens say. The others
            /// are loaded later.
            pub const FIRST: usize = [$(Self::$first),*].len();
        }
    };
    ($($name:ident = $key:literal [$($hole:literal)*])*) => {
        /// One phrase of the interface. Its key says where it is used.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase {
            $($name),*
        }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its key in the text files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key),*
                }
            }

            /// The placeholders that the code fills in.
            #[must_use]
            pub const fn holes(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($hole),*]),*
                }
            }

            /// The placeholders, for a message.
            #[must_use]
            pub const fn holes_in_words(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($("{", $hole, "} "),*)),*
                }
            }
        }
    };
}

phrases! {
    first {
        DecimalMark = "decimal-mark" []
        Percent = "percent" ["n"]
        Band = "band" ["low" "high"]
        StandardName = "standard-name" ["number" "edition"]
        RelatedName = "related-name" ["number" "edition"]

        StartTitle = "start.title" []
        StartLead = "start.lead" []
        StartPrivacy = "start.privacy" []
        FinderTitle = "finder.title" []
        FinderHint = "finder.hint" []
        FinderCloudCustomer = "finder.cloud-customer" []
        FinderCloudProvider = "finder.cloud-provider" []
        FinderController = "finder.pii-controller" []
        FinderProcessor = "finder.pii-processor" []
        ChoiceTitle = "choice.title" []
        ChoiceHint = "choice.hint" []
        ChoiceAdds = "choice.adds" ["n"]
        ChoiceProposed = "choice.proposed" ["roles"]
        ChoiceBase = "choice.base" []
        ChoiceNeedsRole = "choice.needs-role" []
        ChoiceNone = "choice.none" []
        ChoiceTotal = "choice.total" ["n"]
        ChoiceRelated = "choice.related" []
        ChoiceRelatedHint = "choice.related-hint" []
        ChoiceWithdrawn = "choice.withdrawn" []
        ChoiceWithdrawnHint = "choice.withdrawn-hint" []
        RoleAnd = "role.and" []
        RoleCloudCustomer = "role.cloud-customer" []
        RoleCloudProvider = "role.cloud-provider" []
        RoleController = "role.pii-controller" []
        RoleProcessor = "role.pii-processor" []
        SupplyAwaited = "supply.awaited" []
        SupplyFailed = "supply.failed" ["reason"]
        SupplyAgain = "supply.again" []

        StartExtent = "start.extent" []
        StartQuick = "start.quick" []
        StartQuickHint = "start.quick-hint" ["n" "minutes"]
        StartFull = "start.full" []
        StartFullHint = "start.full-hint" ["n" "minutes"]
        StartTarget = "start.target" []
        StartTargetHint = "start.target-hint" []
        StartTargetOption = "start.target-option" ["level" "name"]
        StartBegin = "start.begin" []
        StartSaved = "start.saved" []
        StartSavedHint = "start.saved-hint" ["answered" "asked"]
        StartContinue = "start.continue" []
        StartResult = "start.result" []
        StartOver = "start.over" []

        ConfirmOver = "confirm.over" []
        ConfirmOverText = "confirm.over-text" ["n"]
        ConfirmOverYes = "confirm.over-yes" []
        ConfirmErase = "confirm.erase" []
        ConfirmEraseText = "confirm.erase-text" []
        ConfirmEraseYes = "confirm.erase-yes" []
        ConfirmNo = "confirm.no" []

        Level0 = "level.0" []
        Level0Anchor = "level.0-anchor" []
        Level1 = "level.1" []
        Level1Anchor = "level.1-anchor" []
        Level2 = "level.2" []
        Level2Anchor = "level.2-anchor" []
        Level3 = "level.3" []
        Level3Anchor = "level.3-anchor" []
        Level4 = "level.4" []
        Level4Anchor = "level.4-anchor" []
        Unknown = "level.unknown" []
        UnknownAnchor = "level.unknown-anchor" []
        NotApplicable = "level.na" []
        Open = "level.open" []

        ReasonAsk = "reason.ask" []
        ReasonOutOfScope = "reason.out-of-scope" []
        ReasonNoSuchActivity = "reason.no-such-activity" []
        ReasonRiskAccepted = "reason.risk-accepted" []
        ReasonCoveredElsewhere = "reason.covered-elsewhere" []
        ReasonOther = "reason.other" []
        ReasonNone = "reason.none" []

        QuestionPlace = "question.place" ["n" "total"]
        QuestionCounts = "question.counts" ["n"]
        QuestionServes = "question.serves" ["standard" "items"]
        QuestionRelated = "question.related" ["standard" "items"]
        QuestionClear = "question.clear" []
        QuestionNote = "question.note" []
        QuestionNoteHint = "question.note-hint" []
        QuestionHelp = "question.help" []
        QuestionWhy = "question.why" []
        QuestionEvidence = "question.evidence" []
        QuestionFirst = "question.first" []
        QuestionBack = "question.back" []
        QuestionNext = "question.next" []
        QuestionFinish = "question.finish" []
        QuestionReturn = "question.return" []

        SideTitle = "side.title" []
        SideQuestions = "side.questions" []
        SideProgress = "side.progress" ["n" "asked"]
        SideResult = "side.result" []
        SideStart = "side.start" []
        SideMore = "side.more" ["n"]
        SettingsTitle = "settings.title" []
        SettingsMoveOn = "settings.move-on" []
        SettingsKeys = "settings.keys" []

        KeysTitle = "keys.title" []
        KeysLevels = "keys.levels" []
        KeysUnknown = "keys.unknown" []
        KeysNotApplicable = "keys.na" []
        KeysNext = "keys.next" []
        KeysBack = "keys.back" []
        KeysHelp = "keys.help" []
        KeysWhen = "keys.when" []
        Close = "close" []

        NothingSent = "nothing-sent" []
        SavedHere = "saved.here" []
        SavedNot = "saved.not" []
        SavedFull = "saved.full" []
        SavedForbidden = "saved.forbidden" []
        SavedUnreadable = "saved.unreadable" []
        SavedNewer = "saved.newer" []
        SavedPartly = "saved.partly" ["n"]
        SavedHeld = "saved.held" []
        SavedReplace = "saved.replace" []
        SavedCopy = "saved.copy" []
        SavedCopied = "saved.copied" []
        SavedCopyByHand = "saved.copy-by-hand" []
        ContentProblems = "content.problems" ["n"]
        Erase = "erase" []

        RelatedCoverage = "related.coverage" []
        Readiness = "figure.readiness" []
        ReadinessNone = "figure.readiness-none" []
        LiveBand = "figure.live-band" ["band"]
        CoverageHint = "figure.coverage-hint" ["n" "asked"]

        ResultTitle = "result.title" []
        ResultAwaited = "result.awaited" []
        ResultFailed = "result.failed" ["reason"]
        ResultBack = "result.back" []
    }
    further {
        ResultDisclaimer = "result.disclaimer" []
        ResultProvisional = "result.provisional" []
        ResultPrint = "result.print" []

        OverviewTitle = "overview.title" []
        OverviewStandard = "overview.standard" []
        OverviewStatus = "overview.status" []
        StandardWithdrawn = "standard.withdrawn" ["next"]
        StandardBase = "standard.base" ["standard" "status"]
        StandardOverlap = "standard.overlap" ["n" "asked" "standard" "answered" "done"]
        RelatedLead = "related.lead" []
        UncoveredTitle = "uncovered.title" []
        UncoveredLead = "uncovered.lead" []
        UncoveredCount = "uncovered.count" ["n"]
        ChangeTitle = "change.title" ["next"]
        ChangeLead = "change.lead" ["n"]
        ChangeNew = "change.new" ["n"]
        ChangeMerged = "change.merged" ["n"]
        ChangeSplit = "change.split" ["n"]
        ChangeCarried = "change.carried" ["n"]
        ChangeDropped = "change.dropped" ["n"]
        ChangeFrom = "change.from" ["items"]

        StatusTooEarly = "status.too-early" []
        StatusNotReady = "status.not-ready" []
        StatusNearlyReady = "status.nearly-ready" []
        StatusReady = "status.ready" []
        StatusNotAligned = "status.not-aligned" []
        StatusPartlyAligned = "status.partly-aligned" []
        StatusAligned = "status.aligned" []
        BecauseTooEarly = "because.too-early" ["answered" "asked"]
        BecauseMajor = "because.major" ["n"]
        BecauseMinor = "because.minor" ["n"]
        BecauseGate = "because.gate" []
        BecauseReadiness = "because.readiness" []
        BecauseCoverage = "because.coverage" ["n"]
        BecauseReady = "because.ready" []
        BecauseFindOut = "because.find-out" ["n"]
        BecauseAlignment = "because.alignment" []

        ReadinessHint = "figure.readiness-hint" ["target" "band"]
        Coverage = "figure.coverage" []
        Maturity = "figure.maturity" []
        MaturityHint = "figure.maturity-hint" []
        MaturityValue = "figure.maturity-value" ["n"]

        How = "how" []
        HowReadiness = "how.readiness" ["target"]
        HowBlock = "how.block" ["block" "reached" "possible" "share"]
        HowBlockNone = "how.block-none" ["block"]
        HowTogether = "how.together" ["weights" "share"]
        HowCapped = "how.capped" []
        HowBand = "how.band" ["low" "high"]
        HowNotApplicable = "how.na" ["share"]
        HowCoverage = "how.coverage" ["answered" "asked" "share"]
        HowMaturity = "how.maturity" ["levels" "weights" "share"]
        HowMaturityNone = "how.maturity-none" []

        SectionsTitle = "sections.title" []
        SectionsLegend = "sections.legend" []
        SectionsTable = "sections.table" []
        SectionsSection = "sections.section" []
        SectionsLow = "sections.low" []
        SectionsHigh = "sections.high" []
        SectionNone = "sections.none" []
        SectionBar = "sections.bar" ["readiness" "low" "high"]

        FindingsTitle = "findings.title" []
        FindingsLead = "findings.lead" []
        GapsTitle = "gaps.title" []
        GapsLead = "gaps.lead" []
        FindingsNone = "findings.none" []
        FindingsGates = "findings.gates" ["n"]
        FindingsMajor = "findings.major" ["n"]
        FindingsMinor = "findings.minor" ["n"]
        FindingsFindOut = "findings.find-out" ["n"]
        FindingsImprovement = "findings.ofi" ["n"]
        FindingsGap = "findings.gap" ["n"]
        FindingSystemic = "finding.systemic" ["n" "assessed"]
        FindingGate = "finding.gate" []

        PlanTitle = "plan.title" []
        PlanLead = "plan.lead" []
        PlanNone = "plan.none" []
        PlanGain = "plan.gain" ["n"]
        PlanEffort1 = "plan.effort-1" []
        PlanEffort2 = "plan.effort-2" []
        PlanEffort3 = "plan.effort-3" []
        PlanBlocks = "plan.blocks" []
        PlanNow = "plan.now" ["level"]
        PlanMore = "plan.more" ["n"]
        PlanHow = "plan.how" []
    }
}
