namespace Trellis.Careers;

/// <summary>The targets that people choose among positions.</summary>
public static class CareerActivity
{
    public static readonly ActivityKind TargetChosen = new("target.chosen", "Chose a target");
    public static readonly ActivityKind TargetDropped = new("target.dropped", "Dropped a target");
}
