#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>What people of the second company cycle said of levels, and who acts on which day.</summary>
public sealed partial class DemoLevelling
{
    /// <summary>As expected for most, now and then a level more or less, and the same on every day.</summary>
    private static int Near(int level, int place, int salt)
    {
        var more = ((place * 7) + salt) % 5;
        return Math.Clamp(
            level
                + (
                    more == 3 ? 1
                    : more == 0 ? -1
                    : 0
                ),
            1,
            4
        );
    }

    private Assessment Assess(
        Review review,
        Id<Person> rater,
        AssessmentKind kind,
        int ago,
        IEnumerable<(Id<Item> Item, int Level)> levels
    )
    {
        var at = At(ago);
        var assessment = new Assessment
        {
            RoundId = review.RoundId!.Value,
            PersonId = review.PersonId,
            RaterId = rater,
            Kind = kind,
            StartedAt = at,
            SubmittedAt = kind == AssessmentKind.Final ? null : at,
            Audience = "",
        };
        foreach (var (item, level) in levels)
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = item,
                    Rated = Rated.At(level),
                    SavedAt = at,
                }
            );
        return assessment;
    }
}
