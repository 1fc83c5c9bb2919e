namespace Trellis.Growth.Learning;

/// <summary>Which learning resources are asked for.</summary>
/// <param name="Item">About a competency or skill, and the skills under the competency; null for all.</param>
/// <param name="State">Null for what is kept.</param>
/// <param name="Text">Found in title, provider and description; null for all.</param>
public sealed record ResourceFilter(Id<Item>? Item, ResourceKind? Kind, ResourceState? State, string? Text)
{
    public bool IsEmpty => this is { Item: null, Kind: null, State: null or ResourceState.Kept } && Names.IsBlank(Text);

    /// <summary>Reads a filter as programs write it; a word that nothing is called is a problem.</summary>
    public static Result<ResourceFilter> Read(Id<Item>? item, string? kind, string? state, string? text)
    {
        var (kinds, states) = (FormInput.Choice<ResourceKind>(kind), FormInput.Choice<ResourceState>(state));
        if (kinds is null && !Names.IsBlank(kind))
            return new Problem.Missing($"A kind of resource that is called \"{kind}\"", Words<ResourceKind>());
        if (states is null && !Names.IsBlank(state))
            return new Problem.Missing($"A state that is called \"{state}\"", Words<ResourceState>());
        return new ResourceFilter(item, kinds, states, text);
    }

    /// <summary>Reads a filter from the address of a page, where a word that nothing is called asks for everything.</summary>
    public static ResourceFilter Of(string? item, string? kind, string? state, string? text) =>
        new(
            FormInput.Id<Item>(item),
            FormInput.Choice<ResourceKind>(kind),
            FormInput.Choice<ResourceState>(state),
            text
        );

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
