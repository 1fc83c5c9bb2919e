namespace Trellis.Mail;

/// <summary>What stands in one mail: the same for its text and its HTML.</summary>
/// <param name="Organisation">Whose Trellis it is.</param>
/// <param name="Heading">What it is about, large.</param>
/// <param name="Lede">The greeting and one sentence.</param>
/// <param name="Settings">The whole address of the page on which its receiver chooses what comes by mail.</param>
/// <param name="Reason">Why they get it.</param>
public sealed record Letter(string Organisation, string Heading, string Lede, string Settings, string Reason)
{
    public required string Subject { get; init; }

    /// <summary>What it says of itself at its end.</summary>
    public string Note { get; init; } = LetterText.Promise;

    /// <summary>The one action; null in a digest, where each line has its own.</summary>
    public Link? Action { get; init; }
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The entry for a calendar that goes with it; null if none does.</summary>
    public Invitation? Entry { get; init; }

    /// <param name="Method">What calendars are asked to do, such as <c>REQUEST</c>.</param>
    /// <param name="Text">As iCalendar.</param>
    public sealed record Invitation(string Method, string Text);

    /// <param name="Href">A whole address.</param>
    public sealed record Link(string Words, string Href);

    /// <summary>A part of a digest: to do, coming up, new.</summary>
    public sealed record Section(string Heading, IReadOnlyList<Line> Lines);

    /// <param name="When">By when or since when; may be empty.</param>
    /// <param name="Link">Where to do it or to read more; null if there is no page.</param>
    public sealed record Line(string When, string Title, Link? Link);
}
