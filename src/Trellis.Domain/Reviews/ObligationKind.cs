namespace Trellis.Domain.Reviews;

/// <summary>What is promised to everybody: product.md §4, "Obligation radar".</summary>
public enum ObligationKind
{
    Calibration,
    Annual360,
    PdMeeting,
    OneOnOne,
}
