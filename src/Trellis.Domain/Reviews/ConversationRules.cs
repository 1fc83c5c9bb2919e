using System.Globalization;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What can be recorded of conversations that were held before or outside Trellis.</summary>
public static class ConversationRules
{
    /// <summary>Nobody records, or voids, what is about themselves.</summary>
    public static readonly Problem.Refused Own = new Problem.Refused(
        "conversation.own",
        "Nobody records this about themselves. Somebody else in People Ops does."
    );

    /// <summary>
    /// The day lies within the present employment and is not in the future, and the record is not about whoever makes
    /// it; null if nothing stands in the way.
    /// </summary>
    /// <param name="by">Who records it; null for the operator of the machine.</param>
    public static Problem? Refuse(Person person, Id<Person>? by, DateOnly on, DateOnly today)
    {
        if (person.Id == by)
            return Own;
        var last = person.EndsOn < today ? person.EndsOn.Value : today;
        return on < person.StartsOn || on > last
            ? new Problem.Refused(
                "conversation.day",
                $"Choose a day from the first day of work, {Say(person.StartsOn)}, to "
                    + $"{(last == today ? "today" : $"the last, {Say(last)}")}.",
                "On"
            )
            : null;
    }

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
