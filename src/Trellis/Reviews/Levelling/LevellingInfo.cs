using Trellis.Frameworks.Read;

namespace Trellis.Reviews.Levelling;

/// <summary>The rating calibration of a cycle, as somebody sees it who leads a review of it, or People Ops.</summary>
/// <param name="State">How far the cycle has come.</param>
/// <param name="BeganAt">Null before it has begun; then there is nothing to compare.</param>
/// <param name="EndedAt">When final assessments could be shared; null before that.</param>
/// <param name="Readiness">Before it has begun, for People Ops.</param>
/// <param name="Session">Once it has begun.</param>
/// <param name="CanRun">Whether the viewer begins and ends it.</param>
public sealed record LevellingInfo(
    Id<Cycle> Id,
    string Name,
    CycleState State,
    DateTime? BeganAt,
    DateTime? EndedAt,
    LevellingInfo.Ready? Readiness,
    LevellingInfo.Compared? Session,
    bool CanRun
)
{
    /// <summary>How many final assessments have a level, of how many.</summary>
    public sealed record Ready(int People, int Drafted);

    /// <summary>What was compared, for one competency or skill, and over all of them.</summary>
    /// <param name="Items">What can be chosen, in the order of the framework.</param>
    /// <param name="Item">What is chosen.</param>
    /// <param name="Together">The groups of this item that are shown, together; null where none is.</param>
    /// <param name="Everything">Each item over the groups that are shown.</param>
    /// <param name="Named">The people of one manager by name: one’s own, or of whom People Ops chose.</param>
    /// <param name="Changes">What was changed since, the latest first.</param>
    /// <param name="Changed">How many levels differ from when it began, as far as the viewer reads them.</param>
    public sealed record Compared(
        IReadOnlyList<ItemFacts> Items,
        ItemFacts Item,
        IReadOnlyList<Group> Groups,
        Sum? Together,
        IReadOnlyList<ItemSum> Everything,
        IReadOnlyList<Agreed> Agreements,
        Team? Named,
        IReadOnlyList<Change> Changes,
        bool HasMoreChanges,
        int Changed
    );

    /// <summary>How many people are at each level, from the lowest.</summary>
    /// <param name="People">With a level or without one.</param>
    public sealed record Sum(int People, IReadOnlyList<int> Counts)
    {
        public int WithoutLevel => People - Counts.Sum();
    }

    /// <summary>The people of one manager in the item that is chosen.</summary>
    /// <param name="Counts">Null where they are not shown.</param>
    /// <param name="Part">What the viewer has to do with it.</param>
    public sealed record Group(Id<Person> Id, string Name, int People, Sum? Counts, GroupPart Part);

    /// <summary>What the viewer has to do with a group.</summary>
    public enum GroupPart
    {
        None,

        /// <summary>They lead it, so they know its levels by name.</summary>
        Lead,

        /// <summary>They belong to it.</summary>
        Member,
    }

    /// <summary>One item over the groups that are shown.</summary>
    public sealed record ItemSum(ItemFacts Item, Sum Sum);

    /// <summary>The agreement of self-assessments and managers’ views, of one manager or of all together.</summary>
    /// <param name="Manager">Null for all together.</param>
    /// <param name="Scale">The names of the levels, from the lowest.</param>
    /// <param name="Observed">The mean weight of the pairs, with linear weights; the next one by chance.</param>
    /// <param name="Kappa">Cohen’s κ with linear weights; null where that is undefined.</param>
    public sealed record Agreed(
        string? Manager,
        IReadOnlyList<string> Scale,
        int People,
        long Pairs,
        long Same,
        long WithinOne,
        decimal? Observed,
        decimal? ByChance,
        decimal? Kappa
    );

    /// <summary>The people of one manager by name, in the item that is chosen.</summary>
    public sealed record Team(Id<Person> Id, string Name, bool IsOwn, IReadOnlyList<Member> Members);

    /// <param name="Before">The level when it was compared.</param>
    /// <param name="Now">The level as it was changed last.</param>
    /// <param name="CanChange">Whether the viewer changes it now.</param>
    public sealed record Member(Id<Review> Review, string Name, Rated Before, Rated Now, bool CanChange);

    /// <summary>A level that was changed, and why.</summary>
    public sealed record Change(
        string Manager,
        string Person,
        ItemFacts Item,
        Rated Before,
        Rated After,
        string Reason,
        DateTime At
    );
}
