using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// Something to learn from: proposed by anyone, kept by editors, attached to a competency or skill and the step between two
/// of its levels (product.md §5).
/// </summary>
public sealed class LearningResource
{
    public Id<LearningResource> Id { get; init; } = Id<LearningResource>.New();
    public required string Title
    {
        get;
        set => (field, SearchText) = (value, SearchOf(value, Provider, Description));
    }

    /// <summary>Where it is on the web; empty where it is not.</summary>
    public string Link { get; set; } = "";
    public ResourceKind Kind { get; set; } = ResourceKind.Article;

    /// <summary>Who publishes or holds it; may be empty.</summary>
    public string Provider
    {
        get;
        set => (field, SearchText) = (value, SearchOf(Title, value, Description));
    } = "";
    public string Description
    {
        get;
        set => (field, SearchText) = (value, SearchOf(Title, Provider, value));
    } = "";

    /// <summary>Title, provider and description, as words are looked for in them.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The language it is in, as ISO 639-1, such as "en"; empty where it is not said.</summary>
    public string Language { get; set; } = "";

    /// <summary>What it costs; zero where it is free, null where it is not known.</summary>
    public Money? Cost { get; set; }

    /// <summary>How long it takes, in minutes; null where it is not known.</summary>
    public int? Minutes { get; set; }

    /// <summary>The competency or skill that it is for; null where none was chosen.</summary>
    public Id<Item>? ItemId { get; set; }
    public Item? Item { get; init; }

    /// <summary>
    /// The step that it helps with, from one rank to a higher one; null for every step. The lower rank is 0 for whoever
    /// begins.
    /// </summary>
    public int? FromLevel { get; set; }
    public int? ToLevel { get; set; }
    public ResourceState State { get; set; } = ResourceState.Proposed;

    /// <summary>Null where it was imported at the command line.</summary>
    public required Id<Person>? ProposedById { get; init; }
    public Person? ProposedBy { get; init; }
    public required DateTime ProposedAt { get; init; }

    /// <summary>When an editor decided; null before.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The name of the editor who decided; empty before.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>Why it is not kept, or what the editor would add; may be empty.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Moves with each change.</summary>
    public int Version { get; set; }
    public List<ResourceUse> Uses { get; init; } = [];

    private static string SearchOf(string title, string provider, string description) =>
        Sought.Key($"{title} {provider} {description}");
}
