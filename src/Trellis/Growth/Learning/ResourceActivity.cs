namespace Trellis.Growth.Learning;

/// <summary>What is done with learning resources. A line names none: what is proposed or declined is not for everyone.</summary>
public static class ResourceActivity
{
    public static readonly ActivityKind Proposed = new("resource.proposed", "Proposed a learning resource");
    public static readonly ActivityKind Changed = new("resource.changed", "Changed a learning resource");
    public static readonly ActivityKind Decided = new("resource.decided", "Decided on a learning resource");
    public static readonly ActivityKind Retired = new("resource.retired", "Retired a learning resource");
    public static readonly ActivityKind Imported = new("resource.imported", "Imported learning resources");
}
