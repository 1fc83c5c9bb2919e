namespace Trellis.Tests.Support;

/// <summary>A company cycle that was extended and cancelled; the review of Ada belongs to it.</summary>
public sealed partial class World
{
    public const string CycleCancelled = "canary-cycle-cancelled",
        CycleExtended = "canary-cycle-extended",
        LevelChanged = "canary-level-changed";

    public Id<Cycle> Cycle { get; private set; } = Id<Cycle>.New();

    private void AddCycle(AppDb db, DateTime at)
    {
        var day = App.Clock.Today.AddDays(-20);
        db.Add(
            new Cycle
            {
                Id = Cycle,
                Name = "Annual 360, spring 2026",
                OpensOn = day,
                CreatedAt = at,
                OpenedAt = at,
                OpenedByName = "Ops Example",
                FilledAt = at,
                CancelledAt = at.AddDays(8),
                CancelledByName = "Ops Example",
                CancelReason = CycleCancelled,
                EndedAt = at.AddDays(8),
                DraftsDeletedAt = at.AddDays(8),
                Terms = new() { IsLevelled = true },
                LevellingBeganAt = at.AddDays(7),
            }
        );
        db.Add(
            new CycleExtension
            {
                CycleId = Cycle,
                Stage = ReviewStage.Writing,
                Until = day.AddDays(30),
                Reason = CycleExtended,
                At = at.AddDays(2),
                ByName = "Ops Example",
            }
        );
    }

    /// <summary>The level of Ada in Writing was compared, and Max changed it.</summary>
    private void AddLevelling(AppDb db, DateTime at)
    {
        db.Add(
            new ComparedFinal
            {
                CycleId = Cycle,
                ReviewId = Review,
                PersonId = People[Ada],
                LeadId = People[Max],
                Levels = [new(Writing, 4, Rated.At(3), 2, 3)],
            }
        );
        db.Add(
            new LevelRevision
            {
                CycleId = Cycle,
                ReviewId = Review,
                PersonId = People[Ada],
                ItemId = Writing,
                Before = Rated.At(3),
                After = Rated.At(2),
                Reason = LevelChanged,
                At = at.AddDays(7),
                ById = People[Max],
                ByName = "Max Example",
            }
        );
    }
}
