package io.incidentops.command;

/**
 * Something that somebody wants to happen. Whether it may is decided from the incident's state; what a person can do
 * wrong is refused with what is possible instead. Immutable.
 */
public sealed interface Command
        permits Absorb,
                AcceptAction,
                AcceptRole,
                Acknowledge,
                AddEntry,
                AddTask,
                Assign,
                AssignItem,
                AssignPostmortem,
                CancelDeadline,
                ChangeSeverity,
                ChangeStatus,
                Close,
                CompletePostmortem,
                Correct,
                Declare,
                DeclineRole,
                DropAction,
                ExtendAction,
                FinishAction,
                FinishTask,
                Join,
                Link,
                MakeMajor,
                Merge,
                Mitigate,
                OfferRole,
                OpenChecklist,
                Page,
                PassDeadline,
                PlanDeadline,
                PostUpdate,
                ReceiveAlarm,
                RecordFact,
                RecordImpact,
                Redact,
                ReleaseRole,
                Reopen,
                ReportFailure,
                ReportPage,
                ReportRoom,
                Resolve,
                Restrict,
                Retract,
                Share,
                TakeCommand,
                TakeRole,
                TickItem,
                Unacknowledge,
                Unrestrict,
                Unshare,
                WaivePostmortem,
                WithdrawOffer {

    /**
     * A short stable name, for metrics and logs.
     *
     * @return the name, such as {@code AddNote}
     */
    default String name() {
        return getClass().getSimpleName();
    }
}
