#pragma warning disable RS0030 // It asks whether rows exist, whoever may read them, and says nothing of what is in them.
using System.Reflection;

namespace Trellis.Access;

/// <summary>
/// What stands in the record about or by a person, beyond their employment: asked before somebody is removed, because it
/// would go with them. A table that nobody described stands in the way as well.
/// </summary>
public static class PersonTraces
{
    /// <summary>What is said of rows that the viewer may not know of, and of those that nobody described.</summary>
    private const string Else = "something that is not open to you";

    /// <param name="Words">Null where the rows go with their person, or stay without them.</param>
    /// <param name="IsSeenBy">Who is told that there are such rows.</param>
    private sealed record Trace(string? Words, Func<Viewer, bool> IsSeenBy);

    private static readonly Trace Goes = new(null, _ => true);
    private static readonly Trace Met = new(Else, _ => true);
    private static readonly Trace Assessed = new("an assessment", Can.SeeEveryone);
    private static readonly Trace Grown = new(Else, _ => true); // a goal or a draft may be for its owner alone
    private static readonly Trace Reviewed = new("a review", Can.SeeEveryone);
    private static readonly Trace Spent = new("an entry of the stipend", Can.SeeFinance);

    private static readonly Dictionary<Type, Trace> Known = new()
    {
        [typeof(Account)] = Goes,
        [typeof(Activity)] = Goes, // a line names who did it in words of its own, and stays
        [typeof(Appreciation)] = Grown,
        [typeof(AppreciationReaction)] = Goes,
        [typeof(AppreciationRecipient)] = Grown,
        [typeof(Assessment)] = Assessed,
        [typeof(AssessmentRound)] = Assessed,
        [typeof(CalendarAddress)] = Goes,
        [typeof(CalendarAttendee)] = Met,
        [typeof(CalendarEntry)] = Met,
        [typeof(Certificate)] = Grown,
        [typeof(CheckIn)] = Grown,
        [typeof(ComparedFinal)] = Reviewed,
        [typeof(Concern)] = Grown,
        [typeof(ConversationOnRecord)] = Goes,
        [typeof(CoworkerFeedback)] = Reviewed,
        [typeof(CoworkerRequest)] = Reviewed,
        [typeof(Cycle)] = Goes, // it names who opened and cancelled it in words of its own
        [typeof(CycleExtension)] = Goes, // likewise
        [typeof(CycleLine)] = Goes,
        [typeof(CycleReminder)] = Goes,
        [typeof(CycleTeam)] = Goes,
        [typeof(Employment)] = Goes, // that somebody is led by them is asked by the act itself
        [typeof(EventInterest)] = Spent,
        [typeof(EvidenceItem)] = Grown,
        [typeof(FeedbackNote)] = Grown,
        [typeof(FeedbackQuestion)] = Grown,
        [typeof(Goal)] = Grown,
        [typeof(GroupEvent)] = Spent,
        [typeof(ImprovementFact)] = Grown,
        [typeof(ImprovementPlan)] = Grown,
        [typeof(LearningResource)] = new("a learning resource that they proposed", Can.EditFramework),
        [typeof(Leave)] = Goes,
        [typeof(LedgerEntry)] = Spent,
        [typeof(LevelRevision)] = Reviewed,
        [typeof(Message)] = Goes,
        [typeof(MessageChoice)] = Goes,
        [typeof(OneOnOneAction)] = Grown,
        [typeof(OneOnOneNote)] = Grown,
        [typeof(OneOnOnePoint)] = Grown,
        [typeof(OneOnOneSeries)] = Grown,
        [typeof(PdPlan)] = Grown,
        [typeof(Person)] = Goes,
        [typeof(PlanComment)] = Grown,
        [typeof(PromotionCase)] = Grown,
        [typeof(Proposal)] = new("a proposal to the framework", _ => true),
        [typeof(Receipt)] = Spent,
        [typeof(ResourceUse)] = Goes,
        [typeof(Recommendation)] = Reviewed,
        [typeof(RecommendationFact)] = Reviewed,
        [typeof(Reflection)] = Reviewed,
        [typeof(RequestEntry)] = Spent,
        [typeof(RetroNote)] = Grown,
        [typeof(Review)] = Reviewed,
        [typeof(ReviewFact)] = Reviewed,
        [typeof(ReviewNote)] = Reviewed,
        [typeof(ReviewOutcome)] = Reviewed,
        [typeof(ReviewPoint)] = Reviewed,
        [typeof(ReviewReminder)] = Goes,
        [typeof(SkillShare)] = Grown,
        [typeof(SkillWish)] = Grown,
        [typeof(StipendFact)] = Spent,
        [typeof(StipendRequest)] = Spent,
        [typeof(Target)] = Goes,
    };

    private static readonly MethodInfo Any = typeof(PersonTraces).GetMethod(
        nameof(Exists),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>What there is, in words such as "an assessment"; empty where there is nothing.</summary>
    public static async Task<IReadOnlyList<string>> Traces(
        this AppDb db,
        Viewer me,
        Id<Person> person,
        CancellationToken ct
    )
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (table, column) in Columns(db))
            if (
                Known.GetValueOrDefault(table, new(Else, _ => true)) is { Words: { } said } trace
                && await (Task<bool>)Any.MakeGenericMethod(table).Invoke(null, [db, column, person, ct])!
            )
                words.Add(trace.IsSeenBy(me) ? said : Else);
        return [.. words];
    }

    /// <summary>The tables that name a person and of which nothing is said here.</summary>
    public static IEnumerable<string> Undescribed(AppDb db) =>
        Columns(db).Select(c => c.Table).Where(t => !Known.ContainsKey(t)).Select(t => t.Name).Distinct();

    private static IEnumerable<(Type Table, string Column)> Columns(AppDb db) =>
        from entity in db.Model.GetEntityTypes()
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Id<Person>)
        select (entity.ClrType, property.Name);

    private static Task<bool> Exists<T>(AppDb db, string column, Id<Person> person, CancellationToken ct)
        where T : class => db.Set<T>().AnyAsync(row => EF.Property<Id<Person>?>(row, column) == person, ct);
}
