using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Read;

namespace Trellis.Growth.Learning;

/// <summary>What a learning resource says, as it is proposed or changed.</summary>
public class ResourceContent
{
    internal const string LongName = "This is longer than 200 characters. Shorten it a little.",
        LongText = "This is longer than 600 characters. Shorten it a little.",
        LongLink = "This is longer than 500 characters.",
        LongLanguage = "Write its code, such as en.";

    [RequiredText(ErrorMessage = "Name the resource."), AtMost(ResourceRules.NameLimit, ErrorMessage = LongName)]
    public string? Title { get; set; }

    /// <summary>Where it is on the web; may be empty.</summary>
    [AtMost(ResourceRules.LinkLimit, ErrorMessage = LongLink)]
    public string? Link { get; set; }

    [Required(ErrorMessage = "Choose what it is."), EnumDataType(typeof(ResourceKind))]
    public ResourceKind? Kind { get; set; }

    /// <summary>Who publishes or holds it; may be empty.</summary>
    [AtMost(ResourceRules.NameLimit, ErrorMessage = LongName)]
    public string? Provider { get; set; }

    [AtMost(ResourceRules.TextLimit, ErrorMessage = LongText)]
    public string? Description { get; set; }

    /// <summary>As ISO 639-1, such as "en"; may be empty.</summary>
    [AtMost(ResourceRules.LanguageLimit, ErrorMessage = LongLanguage)]
    public string? Language { get; set; }

    /// <summary>Zero where it is free, null where it is not known.</summary>
    public Money? Cost { get; set; }

    /// <summary>How long it takes; null where it is not known.</summary>
    [Range(1, ResourceRules.MostMinutes, ErrorMessage = "It takes up to 2,000 hours.")]
    public int? Minutes { get; set; }

    /// <summary>The competency or skill that it is for; null where none is chosen.</summary>
    public Id<Item>? Item { get; set; }

    /// <summary>The step that it helps with: from one rank, 0 for whoever begins, to a higher one; null for every step.</summary>
    public int? FromLevel { get; set; }
    public int? ToLevel { get; set; }

    /// <summary>Puts it into a resource, or says why not.</summary>
    internal async Task<Problem?> Put(LearningResource into, Sight sight, CancellationToken ct)
    {
        var item = Item is { } chosen ? (await ItemFacts.Of(sight, [chosen], ct)).Values.SingleOrDefault() : null;
        if (Item is not null && item is null)
            return new Problem.Refused(
                "resource.item",
                "This competency or skill is here no longer. Choose another.",
                "Item"
            );
        if (Cost is { Minor: < 0 })
            return new Problem.Refused("resource.cost", "Nothing costs less than 0.", "Cost");
        var link = Names.Tidy(Link);
        if (ResourceRules.Refuse(link, FromLevel, ToLevel, item?.Max) is { } refused)
            return refused;
        (into.Title, into.Link, into.Kind) = (Names.Tidy(Title), link, Kind!.Value);
        (into.Provider, into.Description) = (Names.Tidy(Provider), Names.TidyText(Description));
        (into.Language, into.Cost, into.Minutes) = (Names.Tidy(Language).ToLowerInvariant(), Cost, Minutes);
        (into.ItemId, into.FromLevel, into.ToLevel) = (Item, FromLevel, ToLevel);
        return null;
    }
}
