namespace Trellis.Inbox;

/// <summary>Something that is waiting for the viewer: computed from facts, never stored.</summary>
/// <param name="Name">What programs and pages know it by, such as <c>stipend.approvals</c>.</param>
/// <param name="Count">How many are waiting; at least one.</param>
public sealed record Duty(string Name, int Count)
{
    /// <summary>The number beside an entry of the main menu; null where none is shown.</summary>
    public DutyBadge? Badge { get; init; }

    /// <summary>The sentence above every page; null where none is shown.</summary>
    public DutyNotice? Notice { get; init; }
}

/// <param name="Menu">The address of the menu entry, such as <c>/stipend</c>.</param>
/// <param name="Words">What the number counts, for who hears the page: “pending approval”.</param>
public sealed record DutyBadge(string Menu, string Words);

/// <param name="IsQuestion">Whether the viewer is asked for something; otherwise they are told something.</param>
/// <param name="Link">The words of the link after the sentence.</param>
/// <param name="Here">The pages on which the sentence is not shown, because it is what they are about.</param>
public sealed record DutyNotice(string Text, string Link, string Href, string Here, bool IsQuestion);
