namespace Trellis.Domain.Growth;

/// <summary>Who reads feedback: chosen before it is written, and fixed with it (product.md §5).</summary>
public enum FeedbackReaders
{
    /// <summary>Its writer, and the person whom it is about.</summary>
    Person,

    /// <summary>The manager of that person as well, for as long as they report to them.</summary>
    PersonAndManager,
}
