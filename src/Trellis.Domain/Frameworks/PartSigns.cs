using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>By what a part of one kind is recognised, apart from its key.</summary>
internal sealed record PartSigns<T>(KeySpace Space, Func<T, string> Key, Func<T, string> Name)
{
    /// <summary>How another system knows the part.</summary>
    public Func<T, ExternalData?> External { get; init; } = _ => null;

    /// <summary>What makes two parts the same by name, the surest first; the same number for every part.</summary>
    public Func<T, string[]> ByName { get; init; } = part => [Names.Key(Name(part))];

    /// <summary>The texts of the part, which recognise it under another name; empty if it has none.</summary>
    public Func<T, string> Texts { get; init; } = _ => "";
}
