namespace Trellis.Files;

/// <summary>One cell and where it begins. Lines are physical lines; columns count characters from 1.</summary>
public readonly record struct Cell(string Text, int Line, int Column);
