using System.Globalization;

namespace Trellis.Messages;

/// <summary>A kind of message: its words, and what it wants. Each slice declares its own, one after the other.</summary>
/// <param name="Name">What is stored and what programs read, as <c>noun.verb</c>, such as <c>stipend.paid</c>.</param>
/// <param name="Subject">
/// The subject of the mail and the line in the product. Neutral: whoever looks over a shoulder learns nothing.
/// </param>
/// <param name="Sentence">
/// What happened, in a sentence. <c>{who}</c> stands for whoever did it, <c>{number}</c>, <c>{day}</c> and
/// <c>{month}</c> for a number and a day of the message.
/// </param>
/// <param name="Action">The words of its one link, such as “Review request”.</param>
public sealed record MessageKind(string Name, MessagePurpose Purpose, string Subject, string Sentence, string Action)
{
    /// <summary>
    /// Whether its mail carries a link that lets its holder in. That is made at the moment at which the mail goes out, and
    /// the message holds nothing of it.
    /// </summary>
    public bool CarriesSecret { get; init; }

    /// <summary>Whether it is among what is new: what one may want to know, and what no task stands for.</summary>
    public bool IsNews { get; init; } = Purpose == MessagePurpose.Information;

    /// <summary>The sentence of one message.</summary>
    /// <param name="who">The name of whoever did it; null if nobody did.</param>
    public string Say(string? who, int? number, DateOnly? day) =>
        Sentence
            .Replace("{who}", who ?? "Somebody", StringComparison.Ordinal)
            .Replace("{number}", number?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal)
            .Replace(
                "{day}",
                day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
                StringComparison.Ordinal
            )
            .Replace(
                "{month}",
                day?.ToString("MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
                StringComparison.Ordinal
            );
}
