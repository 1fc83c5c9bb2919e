namespace Trellis.Reviews.Finals;

/// <summary>Writes the final levels of a 360 as the ratings of one assessment of kind final.</summary>
public sealed class FinalLevels(AppDb db, Viewer me)
{
    /// <summary>The assessment that was written, and what is final in it.</summary>
    public sealed record Written(Assessment Assessment, IReadOnlyList<FinalLine> Lines);

    /// <param name="lines">What stands in the draft so far.</param>
    /// <param name="levels">What is changed in it.</param>
    public async Task<Result<Written>> Write(
        ReviewInfo info,
        IReadOnlyList<FinalView.Line> lines,
        IReadOnlyList<SaveFinal.Level> levels,
        CancellationToken ct
    )
    {
        var final = new List<FinalLine>();
        var sent = levels.DistinctBy(l => l.Item).ToDictionary(l => l.Item);
        if (sent.Keys.Except(lines.Select(l => l.Item.Id)).Any())
            return new Problem.Refused("final.competency", "This competency is not part of the review.", "Levels");
        foreach (var line in lines)
        {
            if (!sent.TryGetValue(line.Item.Id, out var level))
            {
                final.Add(line.Rule);
                continue;
            }
            Rated? rated = Rated.TryParse(level.Rated, null, out var chosen) ? chosen : null;
            if (AssessmentRules.CanRate(rated, line.Item.Max) is not null)
                return new Problem.Refused(
                    "rating.level",
                    $"Levels of {line.Item.Name} run from 1 to {line.Item.Max}.",
                    "Levels"
                );
            if (line.IsCompared && chosen != line.Final)
                return new Problem.Refused(
                    "levelling.compared",
                    $"The level of {line.Item.Name} is compared with others. Change it in the rating calibration, with a reason.",
                    "Levels"
                );
            final.Add(line.Rule with { Final = chosen, Reason = Names.TidyText(level.Reason) });
        }
        return new Written(await Save(info, final, ct), final);
    }

    private async Task<Assessment> Save(ReviewInfo info, List<FinalLine> lines, CancellationToken ct)
    {
        var assessment = await db.For(me)
            .Assessments.Include(a => a.Ratings)
            .Where(a => a.RoundId == info.RoundId && a.Kind == AssessmentKind.Final)
            .SingleOrDefaultAsync(a => a.RaterId == me.PersonId, ct);
        if (assessment is null)
            db.Add(
                assessment = new()
                {
                    RoundId = info.RoundId!.Value,
                    PersonId = info.PersonId,
                    RaterId = me.PersonId!.Value,
                    Kind = AssessmentKind.Final,
                    StartedAt = me.Now,
                    Audience = ReviewAudiences.Final(info.Person, info.Terms),
                }
            );
        foreach (var line in lines)
        {
            var rating = assessment.Ratings.Find(r => r.ItemId == line.Item);
            if (rating is null && line is { Final.IsAnswered: false, Reason: "" })
                continue;
            if (rating is null)
                assessment.Ratings.Add(rating = new() { AssessmentId = assessment.Id, ItemId = line.Item });
            (rating.Rated, rating.Evidence, rating.SavedAt) = (line.Final, line.Reason, me.Now);
        }
        return assessment;
    }
}
