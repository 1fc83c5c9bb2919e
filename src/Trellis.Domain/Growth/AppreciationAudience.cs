namespace Trellis.Domain.Growth;

/// <summary>Who reads an appreciation: chosen before it is written, and fixed with it (product.md §5).</summary>
public enum AppreciationAudience
{
    /// <summary>Everybody who is signed in, for as long as it stands.</summary>
    Everyone,

    /// <summary>Its writer, and those whom it names.</summary>
    Named,
}
