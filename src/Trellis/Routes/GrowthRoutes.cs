namespace Trellis.Routes;

/// <summary>Addresses of growth and goals: one's own, and those of whoever reports to one.</summary>
public static partial class GrowthRoutes
{
    public const string Mine = "/growth";

    /// <summary>Everything that Trellis holds about oneself, as one document.</summary>
    public const string MyData = "/api/me/data";

    /// <summary>One's own goals.</summary>
    public const string Goals = "/growth/goals";
    public const string NewGoal = "/growth/goals/new";

    /// <summary>The goals that people opened to everyone.</summary>
    public const string SharedGoals = "/goals";

    /// <summary>One's own development plan.</summary>
    public const string MyPlan = "/growth/plan";

    public static string PersonPlan(Id<Person> id) => $"/people/{id}/plan";

    public static string PlanOf(Id<Person> id, bool isMine) => isMine ? MyPlan : PersonPlan(id);

    public static string Plan(Id<PdPlan> id) => $"/plans/{id}";

    /// <summary>Above the plans that were proposed or agreed.</summary>
    public const string Plans = "/plans";
    public const string StartPlan = "/plans/start";

    public static string WithdrawPlan(Id<PdPlan> id) => $"/plans/{id}/withdraw";

    public static string DiscardPlan(Id<PdPlan> id) => $"/plans/{id}/discard";

    /// <summary>Thank-yous, week by week.</summary>
    public const string Appreciations = "/appreciation";

    public static string AppreciationPage(int page) => $"{Appreciations}?page={page}";

    /// <summary>One of them; whoever wrote it changes or removes it there.</summary>
    public static string Appreciation(Id<Appreciation> id) => $"/appreciation/{id}";

    public static string ReactToAppreciation(Id<Appreciation> id) => $"/appreciation/{id}/reaction";

    public static string RemoveAppreciation(Id<Appreciation> id) => $"/appreciation/{id}/removal";

    /// <summary>The form to thank somebody, by their name.</summary>
    public static string Thank(string name) => $"{Appreciations}?to={Uri.EscapeDataString(name)}#write";

    /// <summary>One's 1:1s, with one's manager and with each report.</summary>
    public const string OneOnOnes = "/one-on-ones";

    /// <summary>Posting here starts the 1:1s of somebody with their manager.</summary>
    public static string StartOneOnOnes(Id<Person> about) => $"/people/{about}/one-on-ones";

    public static string OrderPoint(Id<OneOnOnePoint> id) => $"{OneOnOnes}/points/{id}/order";

    public static string RemovePoint(Id<OneOnOnePoint> id) => $"{OneOnOnes}/points/{id}/removal";

    public static string FinishAction(Id<OneOnOneAction> id) => $"{OneOnOnes}/actions/{id}/done";

    public static string DropAction(Id<OneOnOneAction> id) => $"{OneOnOnes}/actions/{id}/removal";

    public static string PassOnAction(Id<OneOnOneAction> id) => $"{OneOnOnes}/actions/{id}/passing-on";

    public static string OneOnOne(Id<OneOnOneSeries> id) => $"{OneOnOnes}/{id}";

    /// <summary>The series with the notes of one of its meetings open.</summary>
    public static string OneOnOneNotes(Id<OneOnOneSeries> id, Id<OneOnOneMeeting> meeting) =>
        $"{OneOnOneMeeting(id, meeting)}#notes";

    /// <summary>A series with one of its meetings chosen.</summary>
    public static string OneOnOneMeeting(Id<OneOnOneSeries> id, Id<OneOnOneMeeting> meeting) =>
        $"{OneOnOne(id)}?meeting={meeting}";

    /// <summary>The concerns that were written to oneself.</summary>
    public const string Concerns = "/concerns";

    public static string Concern(Id<Concern> id) => $"{Concerns}/{id}";

    public static string ShowConcern(Id<Concern> id) => $"{Concerns}/{id}/showing";

    /// <summary>The concerns that one wrote to a report, and where one writes another.</summary>
    public static string PersonConcerns(Id<Person> id) => $"/people/{id}/concerns";

    /// <summary>The improvement plans that one may read.</summary>
    public const string Improvements = "/improvement-plans";

    public static string ImprovementsPage(int page) => $"{Improvements}?page={page}";

    public static string Improvement(Id<ImprovementPlan> id) => $"{Improvements}/{id}";

    public static string ImprovementDraft(Id<ImprovementPlan> id) => $"{Improvements}/{id}/draft";

    public static string DiscardImprovement(Id<ImprovementPlan> id) => $"{Improvements}/{id}/draft/removal";

    /// <summary>What to read before one begins an improvement plan for a report.</summary>
    public static string StartImprovement(Id<Person> about) => $"/people/{about}/improvement-plan";

    /// <summary>One's own skills and certificates.</summary>
    public const string Skills = "/skills";

    /// <summary>Posting here marks a competency or skill as one to grow in, or removes the mark.</summary>
    public const string WishForSkill = "/skills/wishes";

    public static string PersonSkills(Id<Person> id) => $"/people/{id}/skills";

    /// <summary>One's own skills under their own address; a report's under theirs.</summary>
    public static string SkillsOf(Id<Person> id, bool isMine) => isMine ? Skills : PersonSkills(id);

    public static string StopSharing(Id<SkillShare> id) => $"/skills/shares/{id}/removal";

    /// <summary>One of one's certificates, to edit it.</summary>
    public static string Certificate(Id<Certificate> id) => $"/skills/certificates/{id}";

    public static string RemoveCertificate(Id<Certificate> id) => $"/skills/certificates/{id}/removal";

    /// <summary>The skills of one's team as a table.</summary>
    public const string TeamSkills = "/team/skills";

    /// <summary>The same, to download.</summary>
    public const string TeamSkillsTable = "/team/skills.csv";

    public static string Person(Id<Person> id) => $"/people/{id}/growth";

    /// <summary>The growth of somebody, compared with a position that is their target.</summary>
    public static string Toward(Id<Person> id, string slug) => $"{Person(id)}?target={slug}";

    /// <summary>One's own growth under its own address; a report's under theirs.</summary>
    public static string Of(Id<Person> id, bool isMine) => isMine ? Mine : Person(id);

    public static string SharedGoalsPage(int page) => $"{SharedGoals}?page={page}";

    /// <summary>A new goal for a gap in a competency or skill.</summary>
    public static string GoalFor(Id<Item> item) => $"{NewGoal}?item={item}";

    /// <summary>A new goal made of one that was suggested in a 360.</summary>
    public static string GoalFrom(Id<SuggestedGoal> suggestion) => $"{NewGoal}?suggestion={suggestion}";

    public static string Goal(Id<Goal> id) => $"/goals/{id}";

    public static string EditGoal(Id<Goal> id) => $"/goals/{id}/edit";

    public static string CloseGoal(Id<Goal> id) => $"/goals/{id}/close";

    public static string StartGoal(Id<Goal> id) => $"/goals/{id}/start";

    public static string DeleteGoal(Id<Goal> id) => $"/goals/{id}/delete";

    public static string FinishAction(Id<GoalAction> id) => $"/goals/actions/{id}/done";

    public static string RemoveAction(Id<GoalAction> id) => $"/goals/actions/{id}/remove";

    public static string DeclineSuggestion(Id<SuggestedGoal> id) => $"/goals/suggestions/{id}/decline";
}
