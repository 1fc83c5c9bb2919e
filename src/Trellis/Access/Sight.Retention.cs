#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>What is kept no longer, for Trellis itself, which deletes it: product.md §9.</summary>
public sealed partial class Sight
{
    /// <summary>Concerns that were written before a day.</summary>
    public IQueryable<Concern> ConcernsBefore(DateOnly day) =>
        db.Set<Concern>().Where(c => me.IsOperator && c.On < day);

    /// <summary>Improvement plans that were begun before a day, closed or not.</summary>
    public IQueryable<ImprovementPlan> ImprovementPlansBefore(DateOnly day) =>
        db.Set<ImprovementPlan>().Where(p => me.IsOperator && p.DraftedOn < day);

    /// <summary>
    /// 1:1s whose reporting line ended before a day: the person has reported to nobody, or to somebody else, or one of the
    /// two has left.
    /// </summary>
    public IQueryable<OneOnOneSeries> OneOnOnesEndedBefore(DateOnly day) =>
        db.Set<OneOnOneSeries>()
            .Where(s =>
                me.IsOperator
                && (
                    s.Person!.EndsOn < day
                    || s.Manager!.EndsOn < day
                    || db.Set<Employment>()
                        .Any(e =>
                            e.PersonId == s.PersonId
                            && e.ManagerId != s.ManagerId
                            && e.From <= day
                            && (e.Until == null || e.Until > s.From)
                        )
                )
            );

    /// <summary>Their points.</summary>
    public IQueryable<OneOnOnePoint> PointsEndedBefore(DateOnly day) =>
        db.Set<OneOnOnePoint>().Where(p => OneOnOnesEndedBefore(day).Any(s => s.Id == p.SeriesId));

    /// <summary>The private notes of both.</summary>
    public IQueryable<OneOnOneNote> NotesEndedBefore(DateOnly day) =>
        db.Set<OneOnOneNote>().Where(n => OneOnOnesEndedBefore(day).Any(s => s.Id == n.Meeting!.SeriesId));
}
