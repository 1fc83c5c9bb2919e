namespace Trellis.Domain.Stipends;

/// <summary>What a receipt is, found out from its content.</summary>
public enum ReceiptKind
{
    Pdf,
    Jpeg,
    Png,
}
