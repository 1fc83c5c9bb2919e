namespace Trellis.Domain.Assessments;

/// <summary>One item of a gap. <paramref name="HeldLevel"/> is null (not zero) if nobody has assessed it.</summary>
public readonly record struct GapLine<TKey>(
    TKey Key,
    string Name,
    ItemKind Kind,
    int? HeldLevel,
    int Required,
    int Weight
)
    where TKey : notnull
{
    /// <summary>max(0, required − held); null if the held level is unknown.</summary>
    public int? Deficit => HeldLevel is { } held ? Math.Max(0, Required - held) : null;

    /// <summary>max(0, held − required); shown apart, and never set against a deficit elsewhere.</summary>
    public int? Surplus => HeldLevel is { } held ? Math.Max(0, held - Required) : null;
}
