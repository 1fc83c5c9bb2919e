using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// What a rating calibration of this moment would compare: of each open review of a cycle that somebody leads the final
/// levels of whoever leads it, beside both views. Read as Trellis, a few hundred reviews at a time; nobody is shown it.
/// </summary>
public sealed class FinalsToCompare(AppDb db, Viewer me, ReviewCases cases, RoundContent words)
{
    private const int AtOnce = 200;

    private sealed record Said(
        Id<AssessmentRound> Round,
        AssessmentKind Kind,
        Id<Person> Rater,
        DateTime? SubmittedAt,
        Id<Item> Item,
        Rated Rated
    );

    private readonly Dictionary<(Id<FrameworkVersion>, Id<Position>), RoundContent.Words?> _words = [];

    public async Task<IReadOnlyList<ComparedFinal>> Load(Id<Cycle> cycle, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var ids = await all
            .Reviews.Where(r => r.CycleId == cycle && r.EndedAt == null)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(ct);
        var compared = new List<ComparedFinal>();
        foreach (var some in ids.Chunk(AtOnce))
            compared.AddRange(await Load(cycle, all.Reviews.Where(r => some.Contains(r.Id)), ct));
        return compared;
    }

    private async Task<IReadOnlyList<ComparedFinal>> Load(
        Id<Cycle> cycle,
        IQueryable<Review> reviews,
        CancellationToken ct
    )
    {
        var held = await reviews
            .Select(r => new
            {
                r.Id,
                Version = r.FrameworkVersionId!.Value,
                Position = r.PositionId!.Value,
            })
            .ToDictionaryAsync(r => r.Id, ct);
        var infos = await cases.Load(reviews, ct);
        var said = (await Ratings(infos.Select(i => i.RoundId), ct)).ToLookup(s => s.Round);
        var compared = new List<ComparedFinal>();
        foreach (var info in infos)
        {
            if (info.LeadId is not { } lead || info.Standing.IsOver || info.RoundId is not { } round)
                continue;
            var at = held[info.Id];
            if (await Words(at.Version, at.Position, ct) is not { } content)
                continue;
            compared.Add(
                new()
                {
                    CycleId = cycle,
                    ReviewId = info.Id,
                    PersonId = info.PersonId,
                    LeadId = lead,
                    Levels = Levels(content, [.. said[round]], lead),
                }
            );
        }
        return compared;
    }

    private static IReadOnlyList<ComparedLevel> Levels(RoundContent.Words content, List<Said> said, Id<Person> lead)
    {
        var byItem = said.ToLookup(s => s.Item);
        int? Level(Id<Item> item, AssessmentKind kind) =>
            byItem[item].Where(s => s.Kind == kind).MaxBy(s => s.SubmittedAt)?.Rated.Level;
        return
        [
            .. content
                .Asked.Keys.Concat(content.Core)
                .Concat(said.Select(s => s.Item))
                .Distinct()
                .Where(content.Items.ContainsKey)
                .OrderBy(item => content.Items[item].Rank)
                .Select(item => new ComparedLevel(
                    item,
                    content.Items[item].Max,
                    byItem[item].FirstOrDefault(s => s.Kind == AssessmentKind.Final && s.Rater == lead)?.Rated
                        ?? default,
                    Level(item, AssessmentKind.Self),
                    Level(item, AssessmentKind.Manager)
                )),
        ];
    }

    /// <summary>Both views once they are open, and the drafts of final assessments.</summary>
    private async Task<IReadOnlyList<Said>> Ratings(IEnumerable<Id<AssessmentRound>?> ofReviews, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var rounds = ofReviews.OfType<Id<AssessmentRound>>().ToList();
        var views = await Said(all.Assessments.Where(a => a.Kind != AssessmentKind.Final)).ToListAsync(ct);
        var finals = await Said(all.AssessmentDrafts.Where(a => a.Kind == AssessmentKind.Final)).ToListAsync(ct);
        return [.. views, .. finals];

        IQueryable<Said> Said(IQueryable<Assessment> assessments) =>
            from assessment in assessments
            where rounds.Contains(assessment.RoundId)
            from rating in assessment.Ratings
            select new Said(
                assessment.RoundId,
                assessment.Kind,
                assessment.RaterId,
                assessment.SubmittedAt,
                rating.ItemId,
                rating.Rated
            );
    }

    private async Task<RoundContent.Words?> Words(
        Id<FrameworkVersion> version,
        Id<Position> position,
        CancellationToken ct
    )
    {
        if (!_words.TryGetValue((version, position), out var known))
            _words[(version, position)] = known = await words.Load(version, position, ct);
        return known;
    }
}
