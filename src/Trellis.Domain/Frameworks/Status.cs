namespace Trellis.Domain.Frameworks;

/// <summary>How far a part of the framework is: seen by editors only, shown as coming, or in force.</summary>
public enum Status
{
    Draft,
    InDevelopment,
    Published,
}
