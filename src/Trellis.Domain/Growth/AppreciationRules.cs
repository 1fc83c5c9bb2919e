using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>Whom an appreciation can thank, who reacts to it, and in which week it stands: product.md §5.</summary>
public static class AppreciationRules
{
    /// <summary>The longest text, in characters: a thank-you is a few sentences.</summary>
    public const int TextLimit = 600;

    /// <summary>How many people an appreciation names at most; a team may be larger.</summary>
    public const int MostPeople = 20;

    /// <summary>
    /// An appreciation names somebody other than its writer, at most twenty people, and one for everyone is read by
    /// everyone. Null if nothing stands in the way.
    /// </summary>
    /// <param name="named">Whom it names, the writer among them if they named themselves.</param>
    public static Problem? Refuse(
        AppreciationFor thanks,
        AppreciationAudience audience,
        IReadOnlyCollection<Id<Person>> named,
        Id<Person> writer
    ) =>
        thanks switch
        {
            AppreciationFor.Everyone => audience == AppreciationAudience.Named
                ? new Problem.Refused(
                    "appreciation.audience",
                    "A thank-you to everyone can be read by everyone.",
                    "Audience"
                )
                : null,
            AppreciationFor.People when named.Count > MostPeople => new Problem.Refused(
                "appreciation.people",
                $"Name at most {MostPeople} people, or thank a team.",
                "People"
            ),
            AppreciationFor.People when named.Contains(writer) => new Problem.Refused(
                "appreciation.people",
                "Name somebody other than yourself.",
                "People"
            ),
            _ => named.All(p => p == writer)
                ? new Problem.Refused("appreciation.people", "Name at least one colleague.", "People")
                : null,
        };

    /// <summary>
    /// Whoever reads it and neither wrote it nor is named in it can say that they thank for the same. Null if nothing
    /// stands in the way.
    /// </summary>
    public static Problem? RefuseReaction(bool isWriter, bool isNamed) =>
        isWriter ? new Problem.Refused("appreciation.reaction", "You wrote this one.")
        : isNamed ? new Problem.Refused("appreciation.reaction", "This one is for you.")
        : null;

    /// <summary>The week of a day, by the day that ends it: the day of the prompt on it or after it.</summary>
    /// <param name="prompt">The organisation's day, such as Friday.</param>
    public static DateOnly WeekOf(DateOnly day, DayOfWeek prompt) =>
        day.AddDays(((int)prompt - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The first day of the week that ends on a day.</summary>
    public static DateOnly FirstOf(DateOnly week) => week.AddDays(-6);
}
