namespace Trellis.Tests.Access;

/// <summary>Texts that stand in the world only so that a test sees where they are met.</summary>
internal static class Canaries
{
    /// <summary>Who may meet each text that stands somewhere in the world for this.</summary>
    public static readonly Dictionary<string, Persona> Readers = new()
    {
        [World.SelfDraft] = Persona.Self,
        [World.ManagerDraft] = Persona.Manager,
        [World.SelfSent] = Persona.Own,
        [World.ManagerSent] = Persona.Own,
        [World.FinalSent] = Persona.Own,
        [World.StipendWhy] = Persona.Money,
        [World.StipendLost] = Persona.Money,
        [World.StipendReason] = Persona.Money,
        [World.StipendEarly] = Persona.Money,
        [World.Reflected] = Persona.Own,
        [World.CoworkerSaid] = Persona.Manager | Persona.Unrelated,
        [World.CoworkerDraft] = Persona.FormerManager,
        [World.DeclineReason] = Persona.Manager,
        [World.LeadNote] = Persona.Manager,
        [World.OutcomeShared] = Persona.Own | Persona.PeopleOps,
        [World.AgreedPoint] = Persona.Own | Persona.PeopleOps,
        [World.AckComment] = Persona.Own | Persona.PeopleOps,
        [World.BothRead] = Persona.Own,
        [World.FinalWhy] = Persona.Own | Persona.PeopleOps,
        [World.FinalGoal] = Persona.Own | Persona.PeopleOps,
        [World.FinalSummary] = Persona.Own | Persona.PeopleOps,
        [World.PayWhy] = Persona.Manager | Persona.PeopleOps,
        [World.CycleCancelled] = Persona.Own | Persona.PeopleOps,
        [World.LevelChanged] = Persona.Manager | Persona.PeopleOps,
        [World.CycleExtended] = Persona.Own | Persona.PeopleOps,
        [World.GoalWhy] = Persona.Own,
        [World.GoalStep] = Persona.Own,
        [World.GoalNote] = Persona.Own,
        [World.GoalNoteByManager] = Persona.Own,
        [World.GoalForOneself] = Persona.Self,
        [World.GoalNotStarted] = Persona.Self,
        [World.OpenGoalNoteByManager] = Persona.Own,
        [World.PlanAbout] = Persona.Own,
        [World.PlanWhy] = Persona.Own,
        [World.PlanComment] = Persona.Own,
        [World.PlanDraftAbout] = Persona.Self,
        [World.LeaveDay] = Persona.Own | Persona.Office,
        [World.Feed] = Persona.None,
        [World.LeaveDate] = Persona.Own | Persona.Office,
        [World.ConversationDay] = Persona.Own | Persona.PeopleOps,
        [World.ConversationDate] = Persona.Own | Persona.PeopleOps,
        ["canary-draft-descriptor"] = Persona.PeopleOps,
    };
}
